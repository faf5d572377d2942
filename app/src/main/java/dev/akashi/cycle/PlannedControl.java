package dev.akashi.cycle;

import dev.akashi.baseline.RequirementId;
import java.util.Optional;
import java.util.Set;

/**
 * What is planned for a control in a year.
 *
 * @param controlClass the code of its class; empty when it has none
 * @param works nothing at all when it rests
 * @param lastVisited the year in which design or operation was last concluded on
 */
public record PlannedControl(
    RequirementId requirement,
    String controlClass,
    Set<Work> works,
    PlanReason reason,
    Optional<Integer> lastVisited) {

  public PlannedControl {
    works = Set.copyOf(works);
  }

  /** Whether nothing is done with it. */
  public boolean rests() {
    return works.isEmpty();
  }

  /** Whether a conclusion on the design is asked for; an update test ends in one too. */
  public boolean asksDesign() {
    return works.contains(Work.DESIGN) || works.contains(Work.UPDATE_TEST);
  }

  public boolean asksOperation() {
    return works.contains(Work.OPERATION);
  }

  /** Whether it is looked at in its own right and not by an update test alone. */
  boolean visited() {
    return works.contains(Work.DESIGN) || works.contains(Work.OPERATION);
  }

  PlannedControl with(Set<Work> changed, PlanReason because) {
    return new PlannedControl(requirement, controlClass, changed, because, lastVisited);
  }
}
