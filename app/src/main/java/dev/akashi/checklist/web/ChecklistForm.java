package dev.akashi.checklist.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.Checklist.About;
import dev.akashi.checklist.ChecklistAnswer;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.ChecklistFilter;
import dev.akashi.checklist.ChecklistState;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.checklist.ConsultedDocument.ConsultedKind;
import dev.akashi.checklist.ConsultedDocument.Details;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Paging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads what is typed about checklists. */
final class ChecklistForm {

  static final int LONGEST_NAME = 200;
  static final int LONGEST_TEXT = 2_000;
  static final int ROWS = 50;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;、，]+");

  private ChecklistForm() {}

  /** What is asked about; refuses when a field cannot be read. */
  static About about(FormInput form) {
    String service = form.required("serviceName", LONGEST_NAME);
    String provider = form.required("providerName", LONGEST_NAME);
    Optional<OrganisationId> here = form.read("provider", "input.not-an-id", OrganisationId::of);
    String purpose = form.required("purpose", LONGEST_TEXT);
    form.refuseIfBad();
    return new About(service, provider, here, purpose);
  }

  /** An answer; refuses when a field cannot be read. */
  static Said said(FormInput form) {
    Optional<ChecklistVerdict> verdict = form.choice("verdict", ChecklistVerdict.class);
    String how = form.optional("how", ChecklistAnswer.LONGEST);
    String reason = form.optional("reason", ChecklistAnswer.LONGEST);
    String evidence = form.optional("evidence", ChecklistAnswer.LONGEST);
    String remarks = form.optional("remarks", ChecklistAnswer.LONGEST);
    form.refuseIfBad();
    return new Said(verdict.orElseThrow(), how, reason, evidence, remarks);
  }

  /** What is said of a certification or a report; refuses when a field cannot be read. */
  static Details details(FormInput form) {
    Optional<ConsultedKind> kind = form.choice("kind", ConsultedKind.class);
    String title = form.required("title", LONGEST_NAME);
    String issuer = form.required("issuer", LONGEST_NAME);
    String scope = form.required("scope", LONGEST_TEXT);
    Optional<LocalDate> from = form.requiredDate("validFrom");
    Optional<LocalDate> to = form.date("validTo");
    List<RequirementId> questions =
        questions(form.optional("questions", ChecklistAnswer.LONGEST), form::note);
    form.refuseIfBad();
    return new Details(kind.orElseThrow(), title, issuer, scope, from.orElseThrow(), to, questions);
  }

  /** Numbers of requirements; what is none is noted. */
  static List<RequirementId> questions(String text, Consumer<Reason> wrong) {
    List<RequirementId> read = new ArrayList<>();
    for (String word : SEPARATORS.split(text, -1)) {
      try {
        if (!word.isEmpty()) {
          read.add(RequirementId.of(word));
        }
      } catch (IllegalArgumentException e) {
        wrong.accept(Reason.atField("questions", "checklist.no-number", word));
      }
    }
    return read;
  }

  /** Which checklists the page shows; what cannot be read narrows nothing. */
  static ChecklistFilter filter(FormInput form) {
    return new ChecklistFilter(
        Arrays.stream(ChecklistState.values())
            .filter(state -> state.name().equals(form.text("state")))
            .findFirst(),
        form.optional("find", LONGEST_NAME));
  }

  static Paging paging(FormInput form) {
    return new Paging(Paging.start(form), ROWS);
  }
}
