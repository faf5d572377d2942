package dev.akashi.assessor.web;

import dev.akashi.assessor.AssessorKind;
import dev.akashi.assessor.AssessorSelection;
import dev.akashi.assessor.AssessorSelections;
import dev.akashi.assessor.AssessorSelections.Listed;
import dev.akashi.assessor.ProposalId;
import dev.akashi.assessor.QualityDeficiency;
import dev.akashi.assessor.QualityRecord;
import dev.akashi.assessor.SelectionId;
import dev.akashi.assessor.SelectionProposals;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The list of selected assessors: public, and kept by the programme office. */
@Controller
public class AssessorPages {

  private static final int NUMBER_LENGTH = 40;
  static final int REASON_LENGTH = 1000;

  private final Pages pages;
  private final AssessorSelections selections;
  private final SelectionProposals proposals;
  private final QualityRecord quality;
  private final Organisations organisations;
  private final Today today;

  AssessorPages(
      Pages pages,
      AssessorSelections selections,
      SelectionProposals proposals,
      QualityRecord quality,
      Organisations organisations,
      Today today) {
    this.pages = pages;
    this.selections = selections;
    this.proposals = proposals;
    this.quality = quality;
    this.organisations = organisations;
    this.today = today;
  }

  /** One line of the public list. */
  public record PublicRow(AssessorSelection selection, Organisation assessor) {}

  /** The assessors whose selection is in force on the day. */
  public record PublicView(LocalDate day, List<PublicRow> rows) {}

  /**
   * One selection as the programme office sees it.
   *
   * @param deficiencies what the review of working papers left in the file of the body
   */
  public record OfficeRow(
      Listed listed,
      Organisation assessor,
      boolean inForce,
      List<QualityDeficiency> deficiencies) {}

  /** The register with the form for a new selection. */
  public record OfficeView(
      Part<OfficeRow> rows, List<Organisation> assessors, LocalDate today, LocalDate proposedEnd) {}

  @GetMapping("/assessors")
  @OpenToAll
  View publicList() {
    LocalDate day = today.day();
    List<AssessorSelection> list = selections.publicList(day);
    Map<OrganisationId, Organisation> bodies =
        organisations.findAll(list.stream().map(AssessorSelection::assessor).toList());
    List<PublicRow> rows =
        list.stream()
            .map(selection ->
                new PublicRow(selection, Objects.requireNonNull(bodies.get(selection.assessor()))))
            .toList();
    return pages.view("assessor/register", new PublicView(day, rows));
  }

  @GetMapping("/programme/assessors")
  @Requires(Permission.MANAGE_ASSESSORS)
  View office(Actor actor, FormInput form) {
    LocalDate day = today.day();
    Part<Listed> part = Part.cut(shown(actor, form), Paging.start(form), Part.ROWS);
    Map<OrganisationId, Organisation> bodies =
        organisations.findAll(
            part.items().stream().map(listed -> listed.selection().assessor()).toList());
    Map<OrganisationId, List<QualityDeficiency>> deficiencies = quality.of(bodies.keySet());
    List<OfficeRow> rows =
        part.items().stream()
            .map(listed ->
                new OfficeRow(
                    listed,
                    Objects.requireNonNull(bodies.get(listed.selection().assessor())),
                    listed.selection().inForceOn(day),
                    deficiencies.getOrDefault(listed.selection().assessor(), List.of())))
            .toList();
    OfficeView view =
        new OfficeView(
            new Part<>(rows, part.start(), part.size(), part.more()),
            organisations.ofKind(OrganisationKind.ASSESSOR),
            day,
            selections.longestFrom(day));
    return pages.view("assessor/office", view, form);
  }

  /** The register, or the selections of the body that is asked for. */
  private List<Listed> shown(Actor actor, FormInput form) {
    String body = form.text("body");
    return selections.all(actor).stream()
        .filter(listed -> body.isEmpty() || listed.selection().assessor().toString().equals(body))
        .toList();
  }

  @PostMapping("/programme/assessors")
  @Requires(Permission.MANAGE_ASSESSORS)
  View select(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          form.required("assessor");
          Optional<OrganisationId> assessor = form.id("assessor").map(OrganisationId::new);
          Optional<AssessorKind> kind = form.choice("kind", AssessorKind.class);
          String number = form.required("number", NUMBER_LENGTH);
          Optional<LocalDate> from = form.requiredDate("from");
          Optional<LocalDate> until = form.requiredDate("until");
          if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            form.note(Reason.atField("until", "assessor.selection-backwards"));
          }
          String reason = form.required("reason", REASON_LENGTH);
          form.refuseIfBad();
          ProposalId proposed =
              proposals.select(
                  actor,
                  assessor.orElseThrow(),
                  kind.orElseThrow(),
                  number,
                  new Period(from.orElseThrow(), until.orElseThrow()),
                  reason);
          return ProposalPages.link(proposed) + "?done=assessor.proposed";
        },
        () -> office(actor, form));
  }

  @PostMapping("/programme/assessors/{id}/end")
  @Requires(Permission.MANAGE_ASSESSORS)
  View end(Actor actor, @PathVariable SelectionId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> lastDay = form.requiredDate("lastDay");
          String reason = form.optional("reason", REASON_LENGTH);
          form.refuseIfBad();
          return ProposalPages.link(proposals.end(actor, id, lastDay.orElseThrow(), reason))
              + "?done=assessor.proposed";
        },
        () -> office(actor, form));
  }

  @PostMapping("/programme/assessors/{id}/reports")
  @Requires(Permission.MANAGE_ASSESSORS)
  View reportReceived(Actor actor, @PathVariable SelectionId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> receivedOn = form.requiredDate("receivedOn");
          form.refuseIfBad();
          selections.reportReceived(
              actor, id, receivedOn.orElseThrow(), form.optional("note", REASON_LENGTH));
          return "/programme/assessors?done=assessor.report-received";
        },
        () -> office(actor, form));
  }
}
