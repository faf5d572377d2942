package dev.akashi.assessment;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.PlanReason;
import dev.akashi.cycle.PlannedControl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this assessment does with each control of the statement (FRM-49).
 *
 * @param level the level the service is to be registered at
 * @param method what the level asks for (FRM-41)
 * @param scheme the classes of controls as the programme stated them
 * @param schemeSource the version of the programme's parameters they come from
 * @param managementCycle whether the management criteria follow their cycle
 * @param fixed when and by whom it was fixed; empty while it is a proposal
 */
public record EngagementPlan(
    String level,
    AuditMethod method,
    String scheme,
    String schemeSource,
    boolean firstAudit,
    boolean managementCycle,
    Optional<Fixed> fixed,
    List<PlannedControl> controls) {

  /** Who fixed it. */
  public record Fixed(LocalDate on, String by) {}

  /** A plan that was fixed and taken back before fieldwork; it stays on record. */
  public record TakenBack(String level, Fixed fixed, String reason, String by, Instant at) {}

  public EngagementPlan {
    controls = List.copyOf(controls);
  }

  EngagementPlan fixedBy(LocalDate on, String by) {
    return new EngagementPlan(
        level,
        method,
        scheme,
        schemeSource,
        firstAudit,
        managementCycle,
        Optional.of(new Fixed(on, by)),
        controls);
  }

  public Optional<PlannedControl> control(RequirementId id) {
    return controls.stream().filter(control -> control.requirement().equals(id)).findFirst();
  }

  /** What the plan leaves out altogether. */
  public List<RequirementId> resting() {
    return controls.stream()
        .filter(PlannedControl::rests)
        .map(PlannedControl::requirement)
        .toList();
  }

  /** How many controls are planned for which reason. */
  public Map<PlanReason, Long> byReason() {
    Map<PlanReason, Long> counts = new EnumMap<>(PlanReason.class);
    controls.forEach(control -> counts.merge(control.reason(), 1L, Long::sum));
    return counts;
  }
}
