package dev.akashi.assessor;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands against the steps of a misconduct case; every reason at once (FRM-28). */
public final class CaseRules {

  private CaseRules() {}

  /** The body is heard on facts, and has so many days for it. */
  public static List<Reason> offerHearing(
      CaseFile file, LocalDate until, LocalDate today, int days) {
    List<Reason> reasons = new ArrayList<>(facts(file));
    LocalDate earliest = today.plusDays(days);
    if (until.isBefore(earliest)) {
      reasons.add(
          Reason.of("assessor.hearing-too-short", "FRM-28").with(days, earliest).at("until"));
    }
    return reasons;
  }

  /** The committee has the case after the body was heard, or let the time pass. */
  public static List<Reason> send(CaseFile file, String proposal, LocalDate today) {
    List<Reason> reasons = new ArrayList<>(facts(file));
    boolean over =
        file.matter().hearing().filter(offered -> today.isAfter(offered.last())).isPresent();
    if (!file.heard() && !over) {
      reasons.add(
          file.matter()
              .hearing()
              .map(offered -> Reason.of("assessor.hearing-open", "FRM-28").with(offered.last()))
              .orElseGet(() -> Reason.of("assessor.hearing-not-offered", "FRM-28")));
    }
    if (proposal.isBlank()) {
      reasons.add(Reason.of("assessor.proposal-missing", "FRM-30").at("proposal"));
    }
    return reasons;
  }

  /**
   * What stands against a decision.
   *
   * @param selected the selection of the body in force today or later, if there is one
   */
  public static List<Reason> decide(
      CaseFile file,
      MisconductCase.Decision decision,
      Optional<AssessorSelection> selected,
      LocalDate today) {
    List<Reason> reasons = new ArrayList<>(facts(file));
    if (file.matter().hearing().isEmpty()) {
      reasons.add(Reason.of("assessor.hearing-not-offered", "FRM-28"));
    }
    if (decision.reason().isBlank()) {
      reasons.add(Reason.of("assessor.reason-missing", "FRM-28").at("reason"));
    }
    LocalDate decidedOn = decision.decidedOn();
    LocalDate earliest = broughtOn(file);
    if (decidedOn.isAfter(today) || decidedOn.isBefore(earliest)) {
      reasons.add(
          Reason.of("assessor.decision-day", "FRM-28")
              .with(decidedOn, earliest, today)
              .at("decidedOn"));
    }
    reasons.addAll(
        switch (decision.penalty()) {
          case CLEARED, WARNING -> List.of();
          case IMPROVEMENT_ORDER -> improvement(decision, today);
          case SUSPENSION -> suspension(decision, selected, today);
          case WITHDRAWAL -> withdrawal(decision, selected, today);
        });
    return reasons;
  }

  private static List<Reason> facts(CaseFile file) {
    return file.facts().isEmpty()
        ? List.of(Reason.of("assessor.case-without-facts", "FRM-28"))
        : List.of();
  }

  private static LocalDate broughtOn(CaseFile file) {
    return file.steps().stream()
        .filter(taken -> taken.step().equals(CaseStep.SEND_TO_COMMITTEE.name()))
        .map(StepTaken::on)
        .reduce((earlier, later) -> later)
        .orElse(file.matter().openedOn());
  }

  private static List<Reason> improvement(MisconductCase.Decision decision, LocalDate today) {
    return decision.until().filter(today::isBefore).isPresent()
        ? List.of()
        : List.of(Reason.of("assessor.improvement-day", "FRM-28").with(today).at("until"));
  }

  private static List<Reason> suspension(
      MisconductCase.Decision decision, Optional<AssessorSelection> selected, LocalDate today) {
    List<Reason> reasons = new ArrayList<>(effect(decision, selected, today));
    if (decision.until().isEmpty()
        || decision.from().filter(decision.until().get()::isBefore).isPresent()) {
      reasons.add(Reason.of("assessor.suspension-days", "FRM-28").at("until"));
    }
    selected
        .filter(selection ->
            decision.until().filter(day -> day.isAfter(selection.lastDay())).isPresent())
        .ifPresent(selection ->
            reasons.add(
                Reason.of("assessor.suspension-outlasts", "FRM-28")
                    .with(selection.lastDay())
                    .at("until")));
    return reasons;
  }

  private static List<Reason> withdrawal(
      MisconductCase.Decision decision, Optional<AssessorSelection> selected, LocalDate today) {
    List<Reason> reasons = new ArrayList<>(effect(decision, selected, today));
    selected
        .filter(selection ->
            decision.from().filter(day -> !day.isAfter(selection.period().first())).isPresent())
        .ifPresent(selection ->
            reasons.add(
                Reason.of("assessor.withdrawal-before-start", "FRM-28")
                    .with(selection.period().first())
                    .at("from")));
    return reasons;
  }

  /** Nothing takes effect on days past, on which everybody saw the body on the list. */
  private static List<Reason> effect(
      MisconductCase.Decision decision, Optional<AssessorSelection> selected, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (decision.from().filter(day -> !day.isBefore(today)).isEmpty()) {
      reasons.add(Reason.of("assessor.effect-day", "FRM-28").with(today).at("from"));
    }
    if (selected.isEmpty()) {
      reasons.add(Reason.of("assessor.nothing-to-take", "FRM-28").with(today).at("penalty"));
    } else if (decision.from().filter(day -> day.isAfter(selected.get().lastDay())).isPresent()) {
      reasons.add(
          Reason.of("assessor.effect-after-term", "FRM-28")
              .with(selected.get().lastDay())
              .at("from"));
    }
    return reasons;
  }
}
