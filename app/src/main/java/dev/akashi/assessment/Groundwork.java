package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.PlannedControl;
import java.util.Optional;
import java.util.Set;

/**
 * What conclusions stand on beside the working papers.
 *
 * @param plan the fixed plan; without one everything is concluded on
 * @param reused the controls for which another certification or audit is used (FRM-40)
 */
public record Groundwork(Optional<EngagementPlan> plan, Set<RequirementId> reused) {

  public Groundwork {
    reused = Set.copyOf(reused);
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
