package dev.akashi.workshop;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.comment.Consultation;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.Content.RequirementContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** An officer on the first of July who begins drafts of versions far in the future. */
final class DraftStage {

  static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  static final LocalDate FROM = LocalDate.of(2990, 4, 1);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ApplicationContext context;
  private final Workshop workshop;
  private final DraftEditor editor;
  private final Actor officer;

  DraftStage(ApplicationContext context) {
    TestDay.set(DAY);
    this.context = context;
    this.workshop = context.getBean(Workshop.class);
    this.editor = context.getBean(DraftEditor.class);
    this.officer = context.getBean(Stage.class).person(Role.PROGRAMME_OFFICER);
  }

  Actor officer() {
    return officer;
  }

  DraftId begin() {
    return workshop.begin(
        officer,
        "2990-" + NUMBER.incrementAndGet(),
        Optional.of("2022-04-01"),
        SmallDraft.both("試験の版"));
  }

  Piece piece(DraftId draft, String name) {
    return workshop.sheet(officer, draft).pieces().stream()
        .filter(piece -> piece.content().name().equals(name) && piece.level().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  boolean isThere(DraftId draft, String name) {
    return workshop.sheet(officer, draft).pieces().stream()
        .anyMatch(piece -> piece.content().name().equals(name) && piece.level().isEmpty());
  }

  int revision(DraftId draft) {
    return workshop.draft(officer, draft).revision();
  }

  void retitle(DraftId draft, Piece piece, String title) {
    editor.changeRequirement(
        officer,
        draft,
        piece.id(),
        Code.of(piece.content().name()).mark(),
        new RequirementContent(
            "",
            SmallDraft.both(title),
            SmallDraft.both("行う。"),
            ActingParty.BOTH,
            RequirementDetails.NONE),
        piece.revision());
  }

  /** Lets the public comment on the first of July and decides on the day after. */
  void decide(DraftId draft) {
    LocalDate decided = Consultation.hold(context, officer, draft);
    workshop.decide(officer, draft, new Decided(decided, "決定第1号"), revision(draft));
  }

  static Promulgated promulgated(LocalDate from) {
    return new Promulgated(
        from,
        List.of(
            new Applicability(FilingKind.FIRST, ApplicableBy.APPLICATION_DATE, from.plusMonths(6)),
            new Applicability(FilingKind.RENEWAL, ApplicableBy.PERIOD_START, from.plusYears(1))));
  }
}
