package dev.akashi.cycle;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says for every control of a statement what the audit of a year does with it (FRM-49). A turn
 * comes by the place of a control in its class, so that each year has its even share, and at the
 * latest when the years of the cycle are over.
 */
public final class CyclePlanner {

  private static final Set<Work> FULL = EnumSet.of(Work.DESIGN, Work.OPERATION);

  /**
   * What a plan is made from.
   *
   * @param year the year in which the audit period ends
   * @param managementCycle whether the management criteria may follow their cycle
   */
  public record Terms(
      CycleScheme scheme, int year, VisitHistory history, boolean managementCycle) {}

  private CyclePlanner() {}

  /** The plan for those of the baseline's requirements that are in scope, in their order. */
  public static List<PlannedControl> plan(
      Collection<Requirement> baseline, Predicate<RequirementId> inScope, Terms terms) {
    Map<RequirementId, Integer> places = places(baseline, terms.scheme());
    return baseline.stream()
        .filter(requirement -> inScope.test(requirement.id()))
        .map(requirement -> one(requirement, terms, places.getOrDefault(requirement.id(), 0)))
        .toList();
  }

  /** Places count in the whole baseline: a change of the scope moves no other control's turn. */
  private static Map<RequirementId, Integer> places(
      Collection<Requirement> baseline, CycleScheme scheme) {
    Map<RequirementId, Integer> places = new HashMap<>();
    Map<String, Integer> next = new HashMap<>();
    for (Requirement requirement : baseline) {
      scheme
          .classOf(requirement)
          .ifPresent(
              in -> places.put(requirement.id(), next.merge(in.code(), 1, Integer::sum) - 1));
    }
    return places;
  }

  private static PlannedControl one(Requirement requirement, Terms terms, int place) {
    Optional<ControlClass> in = terms.scheme().classOf(requirement);
    Optional<Integer> last = terms.history().of(requirement.id()).last();
    PlannedControl full =
        new PlannedControl(
            requirement.id(),
            in.map(ControlClass::code).orElse(""),
            FULL,
            PlanReason.EVERY_YEAR,
            last);
    if (requirement.details().cycle().isPresent()
        && last.isPresent()
        && !requirement.details().isAuditedIn(terms.year())) {
      return full.with(Set.of(), PlanReason.BASELINE_YEAR);
    }
    if (in.isEmpty()) {
      return full;
    }
    if (requirement.kind() == RequirementKind.MANAGEMENT && !terms.managementCycle()) {
      return full.with(FULL, PlanReason.NO_RELIEF);
    }
    return inItsClass(full, in.get(), terms, place);
  }

  private static PlannedControl inItsClass(
      PlannedControl control, ControlClass in, Terms terms, int place) {
    Optional<Integer> first = terms.history().firstYear();
    if (first.isEmpty()) {
      return control.with(in.first(), PlanReason.FIRST_AUDIT);
    }
    if (control.lastVisited().isEmpty()) {
      return control.with(in.first(), PlanReason.NEVER_AUDITED);
    }
    if (Math.floorMod(terms.year() - first.get(), in.cycleYears())
        == Math.floorMod(place, in.cycleYears())) {
      return control.with(in.turn(), PlanReason.TURN);
    }
    if (isOver(control, in, terms)) {
      return control.with(in.turn(), PlanReason.CYCLE_OVER);
    }
    return control.with(in.between(), PlanReason.NOT_ITS_TURN);
  }

  private static boolean isOver(PlannedControl control, ControlClass in, Terms terms) {
    VisitHistory.Visits visits = terms.history().of(control.requirement());
    return in.turn().stream()
        .map(work -> visits.of(work).or(visits::last))
        .flatMap(Optional::stream)
        .anyMatch(last -> terms.year() - last >= in.cycleYears());
  }
}
