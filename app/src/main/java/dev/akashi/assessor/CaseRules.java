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
    if (file.matter().state() == CaseState.IMPROVEMENT_ORDERED) {
      reasons.addAll(notKept(file, today));
    }
    notHeard(file, today).ifPresent(reasons::add);
    if (proposal.isBlank()) {
      reasons.add(Reason.of("assessor.proposal-missing", "FRM-30").at("proposal"));
    }
    return reasons;
  }

  private static Optional<Reason> notHeard(CaseFile file, LocalDate today) {
    if (file.matter().hearing().isEmpty()) {
      return Optional.of(Reason.of("assessor.hearing-not-offered", "FRM-28"));
    }
    LocalDate until = file.matter().hearing().get().days().last();
    if (file.heard()) {
      return Optional.empty();
    }
    if (file.hasFactAfterHearing()) {
      return Optional.of(Reason.of("assessor.hearing-before-fact", "FRM-28"));
    }
    return today.isAfter(until)
        ? Optional.empty()
        : Optional.of(Reason.of("assessor.hearing-open", "FRM-28").with(until));
  }

  /** An order that was not kept comes before the committee when its day is past, with facts. */
  private static List<Reason> notKept(CaseFile file, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    file.matter()
        .decision()
        .flatMap(MisconductCase.Decision::until)
        .filter(until -> !today.isAfter(until))
        .ifPresent(
            until -> reasons.add(Reason.of("assessor.improvement-not-due", "FRM-28").with(until)));
    if (file.lastFact() <= file.matter().decidedAfter()) {
      reasons.add(Reason.of("assessor.no-fact-since-order", "FRM-28"));
    }
    return reasons;
  }

  /** What stands against a step that says why it is taken. */
  public static List<Reason> saysWhy(String reason) {
    return reason.isBlank()
        ? List.of(Reason.of("assessor.reason-missing", "FRM-28").at("reason"))
        : List.of();
  }

  /**
   * What stands against a decision.
   *
   * @param standing the selections of the body that last today or later
   */
  public static List<Reason> decide(
      CaseFile file,
      MisconductCase.Decision decision,
      List<AssessorSelection> standing,
      LocalDate today) {
    List<Reason> reasons = new ArrayList<>(facts(file));
    if (decision.penalty() != Penalty.CLEARED && !file.hasConfirmedFact()) {
      reasons.add(Reason.of("assessor.no-confirmed-fact", "FRM-28").at("penalty"));
    }
    if (file.matter().hearing().isEmpty()) {
      reasons.add(Reason.of("assessor.hearing-not-offered", "FRM-28"));
    }
    reasons.addAll(saysWhy(decision.reason()));
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
          case SUSPENSION -> suspension(decision, standing, today);
          case WITHDRAWAL -> effect(decision, standing, today);
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
      MisconductCase.Decision decision, List<AssessorSelection> standing, LocalDate today) {
    List<Reason> reasons = new ArrayList<>(effect(decision, standing, today));
    Optional<LocalDate> until = decision.until();
    if (until.isEmpty() || decision.from().filter(until.get()::isBefore).isPresent()) {
      reasons.add(Reason.of("assessor.suspension-days", "FRM-28").at("until"));
    }
    lastDay(standing)
        .filter(last -> until.filter(last::isBefore).isPresent())
        .ifPresent(last ->
            reasons.add(
                Reason.of("assessor.suspension-outlasts", "FRM-28").with(last).at("until")));
    return reasons;
  }

  /** Nothing takes effect on days past, on which everybody saw the body on the list. */
  private static List<Reason> effect(
      MisconductCase.Decision decision, List<AssessorSelection> standing, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (decision.from().filter(day -> !day.isBefore(today)).isEmpty()) {
      reasons.add(Reason.of("assessor.effect-day", "FRM-28").with(today).at("from"));
    }
    Optional<LocalDate> last = lastDay(standing);
    if (last.isEmpty()) {
      reasons.add(Reason.of("assessor.nothing-to-take", "FRM-28").with(today).at("penalty"));
    } else if (decision.from().filter(last.get()::isBefore).isPresent()) {
      reasons.add(Reason.of("assessor.effect-after-term", "FRM-28").with(last.get()).at("from"));
    }
    return reasons;
  }

  private static Optional<LocalDate> lastDay(List<AssessorSelection> standing) {
    return standing.stream().map(AssessorSelection::lastDay).max(LocalDate::compareTo);
  }
}
