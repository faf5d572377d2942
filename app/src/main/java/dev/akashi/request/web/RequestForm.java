package dev.akashi.request.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.evidence.Effective;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.EvidenceKind;
import dev.akashi.evidence.FileUpload;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Paging;
import dev.akashi.request.EvidenceRequest.Asked;
import dev.akashi.request.EvidenceRequestFilter;
import dev.akashi.request.EvidenceRequestState;
import dev.akashi.request.EvidenceRequestState.EvidenceRequestStep;
import dev.akashi.request.EvidenceRequestSteps.Taken;
import dev.akashi.request.RequestParty;
import dev.akashi.statement.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads what is typed about evidence requests. */
final class RequestForm {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_TEXT = 4_000;
  static final int ROWS = 50;
  private static final int LONGEST_NUMBERS = 4_000;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;、，]+");

  private RequestForm() {}

  /** What is asked for; refuses when a field cannot be read. */
  static Asked asked(FormInput form) {
    String title = form.required("title", LONGEST_TITLE);
    String wanted = form.required("wanted", LONGEST_TEXT);
    List<RequirementId> controls =
        requirements(form.required("requirements", LONGEST_NUMBERS), form::note);
    Optional<LocalDate> dueOn = form.requiredDate("dueOn");
    Optional<Period> period = period(form.date("periodFirst"), form.date("periodLast"), form::note);
    form.refuseIfBad();
    return new Asked(title, wanted, controls, dueOn.orElseThrow(), period);
  }

  /** Numbers of requirements; what is none is noted. */
  static List<RequirementId> requirements(String text, Consumer<Reason> wrong) {
    List<RequirementId> read = new ArrayList<>();
    for (String word : SEPARATORS.split(text, -1)) {
      try {
        if (!word.isEmpty()) {
          read.add(RequirementId.of(word));
        }
      } catch (IllegalArgumentException e) {
        wrong.accept(Reason.atField("requirements", "request.no-number", word));
      }
    }
    return read.stream().distinct().toList();
  }

  /** The days that evidence has to show: both ends or none. */
  static Optional<Period> period(
      Optional<LocalDate> first, Optional<LocalDate> last, Consumer<Reason> wrong) {
    if (first.isPresent() != last.isPresent()) {
      wrong.accept(Reason.atField("periodLast", "request.half-a-period"));
      return Optional.empty();
    }
    if (first.isPresent() && last.orElseThrow().isBefore(first.get())) {
      wrong.accept(
          Reason.atField("periodLast", "request.period-backwards", first.get(), last.get()));
      return Optional.empty();
    }
    return first.map(day -> new Period(day, last.orElseThrow()));
  }

  /** A step with what is said; refuses when a field cannot be read. */
  static Taken step(FormInput form) {
    Optional<EvidenceRequestStep> step = form.choice("step", EvidenceRequestStep.class);
    String text = form.optional("text", LONGEST_TEXT);
    Optional<LocalDate> dueOn = form.date("newDueOn");
    int revision = form.revision();
    form.refuseIfBad();
    return new Taken(step.orElseThrow(), text, dueOn, revision);
  }

  /** What the provider has written so far. */
  static String explanation(FormInput form) {
    return form.optional("text", LONGEST_TEXT);
  }

  static String comment(FormInput form, String field) {
    String text = form.required(field, LONGEST_TEXT);
    form.refuseIfBad();
    return text;
  }

  /** Which requests are shown; what an address says that is no choice is as if it said nothing. */
  static EvidenceRequestFilter filter(FormInput form) {
    return new EvidenceRequestFilter(
        among(EvidenceRequestState.values(), form.text("state")),
        among(RequestParty.values(), form.text("waits")),
        form.checked("overdue"),
        form.read("control", "request.no-number", RequirementId::of),
        form.read("engagement", "input.not-an-id", EngagementId::of));
  }

  private static <E extends Enum<E>> Optional<E> among(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }

  static Paging paging(FormInput form) {
    return new Paging(Paging.start(form), ROWS);
  }

  /** What is said of a file that becomes evidence; the assessor sees it. */
  static Details details(FormInput form) {
    String title = form.required("title", LONGEST_TITLE);
    Optional<EvidenceKind> kind = form.choice("kind", EvidenceKind.class);
    String owner = form.optional("owner", LONGEST_TITLE);
    form.refuseIfBad();
    return new Details(title, kind.orElseThrow(), "", owner, Visibility.ASSESSOR);
  }

  static FileUpload upload(FormInput form, String fileName, FileUpload.Content content) {
    Optional<LocalDate> from = form.requiredDate("from");
    Optional<LocalDate> until = form.date("until");
    String note = form.optional("note", LONGEST_TEXT);
    form.refuseIfBad();
    return new FileUpload(fileName, Effective.of(from.orElseThrow(), until), note, content);
  }
}
