package dev.akashi.assessment;

import dev.akashi.assessor.SelectionRule;
import dev.akashi.directory.Organisation;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When an engagement takes its next step, and until when the assessor may write. */
public final class EngagementRules {

  private EngagementRules() {}

  /**
   * What stands against signing the contract or starting fieldwork on the day stated.
   *
   * @param selection the selection of the assessor in force on that day
   */
  public static List<Reason> step(
      Engagement engagement,
      EngagementState.EngagementStep action,
      LocalDate day,
      LocalDate today,
      Organisation assessor,
      Optional<Period> selection) {
    List<Reason> reasons = new ArrayList<>(notNow(engagement, action));
    if (action == EngagementState.EngagementStep.ABORT) {
      return reasons;
    }
    if (day.isAfter(today)) {
      reasons.add(Reason.of("assessment.day-in-future", "FRM-33").with(day, today).at("on"));
    }
    engagement
        .contractedOn()
        .filter(day::isBefore)
        .ifPresent(contracted ->
            reasons.add(
                Reason.of("assessment.fieldwork-before-contract", "FRM-33")
                    .with(day, contracted)
                    .at("on")));
    SelectionRule.mayAct(SelectionRule.Act.START, assessor, selection, day)
        .ifPresent(reason -> reasons.add(reason.at("on")));
    reasons.addAll(TeamRule.lacking(engagement.team(), day));
    return reasons;
  }

  /**
   * A change of the contract's last day.
   *
   * @param on the day on which it was agreed
   * @param end the new last day; empty when the contract names none any more
   */
  public record ContractChange(LocalDate on, Optional<LocalDate> end, String reason) {}

  /** What stands against a change of the contract; it is possible after its last day too. */
  public static List<Reason> contractChange(
      Engagement engagement, ContractChange change, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (engagement.contractedOn().isEmpty() || engagement.state().ended()) {
      reasons.add(Reason.of("assessment.step-not-now", "FRM-33"));
    }
    if (change.on().isAfter(today)) {
      reasons.add(
          Reason.of("assessment.day-in-future", "FRM-33").with(change.on(), today).at("changedOn"));
    }
    engagement
        .contractedOn()
        .filter(change.on()::isBefore)
        .ifPresent(contracted ->
            reasons.add(
                Reason.of("assessment.change-before-contract", "FRM-33")
                    .with(change.on(), contracted)
                    .at("changedOn")));
    change
        .end()
        .filter(change.on()::isAfter)
        .ifPresent(last ->
            reasons.add(
                Reason.of("assessment.end-before-change", "FRM-33")
                    .with(last, change.on())
                    .at("newEnd")));
    if (change.reason().isBlank()) {
      reasons.add(Reason.of("assessment.contract-change-reason", "FRM-33").at("changeReason"));
    }
    return reasons;
  }

  /** The step is not in the table for this state. */
  public static List<Reason> notNow(Engagement engagement, EngagementState.EngagementStep action) {
    return engagement.state().after(action).isPresent()
        ? List.of()
        : List.of(Reason.of("assessment.step-not-now", "FRM-33"));
  }

  /** Results, samples and findings are recorded during fieldwork, until the engagement ends. */
  public static List<Reason> mayWrite(Engagement engagement, LocalDate today) {
    if (engagement.state() != EngagementState.FIELDWORK) {
      return List.of(Reason.of("assessment.not-in-fieldwork", "FRM-33"));
    }
    return stillOpen(engagement, today);
  }

  /** Writing ends with the engagement. */
  public static List<Reason> stillOpen(Engagement engagement, LocalDate today) {
    if (engagement.state().ended()) {
      return List.of(Reason.of("assessment.engagement-ended", "FRM-33"));
    }
    return engagement
        .endsOn()
        .filter(today::isAfter)
        .map(end -> List.of(Reason.of("assessment.access-ended", "FRM-33").with(end)))
        .orElse(List.of());
  }
}
