package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.PlannedControl;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What conclusions stand on beside the working papers.
 *
 * @param plan the fixed plan; without one everything is concluded on
 * @param ordered what is to be audited since the engagement was opened again, whatever the plan
 *     leaves out (FRM-43)
 * @param reported whether a report was issued before that was ordered, so that the rest stands as
 *     it was reported
 * @param reused the controls for which another certification or audit is used (FRM-40)
 * @param otherTechnology where a signed paper says that the provider uses another technology than
 *     the examples of the baseline
 * @param equivalences what the auditor judged of it (FRM-37)
 */
public record Groundwork(
    Optional<EngagementPlan> plan,
    Set<RequirementId> ordered,
    boolean reported,
    Set<RequirementId> reused,
    Set<RequirementId> otherTechnology,
    Map<RequirementId, Equivalence> equivalences) {

  public Groundwork {
    ordered = Set.copyOf(ordered);
    reused = Set.copyOf(reused);
    otherTechnology = Set.copyOf(otherTechnology);
    equivalences = Map.copyOf(equivalences);
  }

  /** The provider uses what the examples of the baseline name. */
  public Groundwork(Optional<EngagementPlan> plan, Set<RequirementId> reused) {
    this(plan, Set.of(), /* reported= */ false, reused, Set.of(), Map.of());
  }

  /** Everything is audited, and nothing is taken from elsewhere. */
  public static Groundwork full() {
    return new Groundwork(Optional.empty(), Set.of());
  }

  public boolean asksDesign(RequirementId id) {
    return planned(id).map(PlannedControl::asksDesign).orElse(true);
  }

  public boolean asksOperation(RequirementId id) {
    return planned(id).map(PlannedControl::asksOperation).orElse(true);
  }

  /** Whether the plan asks for what that phase comes to. */
  boolean asks(AssessmentPhase phase, RequirementId id) {
    return switch (phase) {
      case FAIR_PRESENTATION -> true;
      case DESIGN -> asksDesign(id);
      case OPERATION -> asksOperation(id);
    };
  }

  /** The entry with what the plan leaves out as not in the cycle: it is asked of nobody. */
  ResultEntry completed(ResultEntry entry) {
    if (!entry.started()) {
      return entry;
    }
    RequirementId id = entry.requirement();
    return entry.concluding(
        asksDesign(id) ? entry.design() : rested(entry.design()),
        asksOperation(id) ? entry.operation() : rested(entry.operation()));
  }

  private static Conclusion rested(Conclusion said) {
    return said == Conclusion.NOT_CONCLUDED ? Conclusion.NOT_IN_CYCLE : said;
  }

  private Optional<PlannedControl> planned(RequirementId id) {
    return plan.filter(fixed -> !ordered.contains(id)).flatMap(fixed -> fixed.control(id));
  }
}
