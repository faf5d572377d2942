package dev.akashi.cycle;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementId;
import java.util.List;
import java.util.Set;

/** What a level leaves of a plan (FRM-41). */
public final class LevelMethod {

  private LevelMethod() {}

  /**
   * The plan under the method of a level. Where the audit may be limited to evaluating the internal
   * audit, what that audit covers is left out; the internal audit itself and what it does not cover
   * remain.
   *
   * @param internalAudit the beginnings of the ids of the requirements that are about internal
   *     audit
   * @param covered what was audited internally in the period without being found nonconforming
   */
  public static List<PlannedControl> narrow(
      List<PlannedControl> plan,
      AuditMethod method,
      Set<String> internalAudit,
      Set<RequirementId> covered) {
    if (method == AuditMethod.FULL) {
      return plan;
    }
    return plan.stream().map(control -> one(control, internalAudit, covered)).toList();
  }

  private static PlannedControl one(
      PlannedControl control, Set<String> internalAudit, Set<RequirementId> covered) {
    if (isAmong(control.requirement(), internalAudit)) {
      return control.with(Set.of(Work.DESIGN, Work.OPERATION), PlanReason.INTERNAL_AUDIT);
    }
    if (control.rests() || control.reason() == PlanReason.DEVIATED) {
      return control;
    }
    return covered.contains(control.requirement())
        ? control.with(Set.of(), PlanReason.LEVEL_METHOD)
        : control.with(control.works(), PlanReason.NOT_AUDITED_INTERNALLY);
  }

  /** Whether the id is one of those or stands below one. */
  public static boolean isAmong(RequirementId id, Set<String> beginnings) {
    return beginnings.stream()
        .anyMatch(start -> id.value().equals(start) || id.value().startsWith(start + "."));
  }
}
