package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.PlannedControl;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What conclusions stand on beside the working papers.
 *
 * @param plan the fixed plan; without one everything is concluded on
 * @param reused the controls for which another certification or audit is used (FRM-40)
 * @param otherTechnology where a signed paper says that the provider uses another technology than
 *     the examples of the baseline
 * @param equivalences what the auditor judged of it (FRM-37)
 */
public record Groundwork(
    Optional<EngagementPlan> plan,
    Set<RequirementId> reused,
    Set<RequirementId> otherTechnology,
    Map<RequirementId, Equivalence> equivalences) {

  public Groundwork {
    reused = Set.copyOf(reused);
    otherTechnology = Set.copyOf(otherTechnology);
    equivalences = Map.copyOf(equivalences);
  }

  /** The provider uses what the examples of the baseline name. */
  public Groundwork(Optional<EngagementPlan> plan, Set<RequirementId> reused) {
    this(plan, reused, Set.of(), Map.of());
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

  private Optional<PlannedControl> planned(RequirementId id) {
    return plan.flatMap(fixed -> fixed.control(id));
  }
}
