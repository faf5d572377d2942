package dev.akashi.cycle;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails.AuditCycle;
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
    List<Requirement> audited =
        baseline.stream().filter(requirement -> inScope.test(requirement.id())).toList();
    List<PlannedControl> plan =
        audited.stream()
            .map(requirement -> one(requirement, terms, places.getOrDefault(requirement.id(), 0)))
            .toList();
    return withTheirObjectives(audited, plan);
  }

  /** An objective cannot be concluded on without its controls, nor they without it. */
  private static List<PlannedControl> withTheirObjectives(
      List<Requirement> audited, List<PlannedControl> plan) {
    Map<RequirementId, Set<Work>> below = new HashMap<>();
    for (int at = 0; at < audited.size(); at++) {
      Set<Work> works = plan.get(at).works();
      audited
          .get(at)
          .objective()
          .ifPresent(objective ->
              below.computeIfAbsent(objective, id -> EnumSet.noneOf(Work.class)).addAll(works));
    }
    return plan.stream()
        .map(control -> withControls(control, below.getOrDefault(control.requirement(), Set.of())))
        .toList();
  }

  private static PlannedControl withControls(PlannedControl objective, Set<Work> below) {
    Set<Work> works = EnumSet.noneOf(Work.class);
    works.addAll(objective.works());
    works.addAll(below);
    if (works.contains(Work.DESIGN)) {
      works.remove(Work.UPDATE_TEST);
    }
    return works.equals(objective.works())
        ? objective
        : objective.with(works, PlanReason.CONTROL_BELOW);
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
    if (terms.history().deviating().contains(requirement.id())) {
      return full.with(FULL, PlanReason.DEVIATED);
    }
    Optional<AuditCycle> own = requirement.details().cycle();
    if (in.isEmpty() && own.isEmpty()) {
      return full;
    }
    if (requirement.kind() == RequirementKind.MANAGEMENT && !terms.managementCycle()) {
      return full.with(FULL, PlanReason.NO_RELIEF);
    }
    boolean inBaselineYear = requirement.details().isAuditedIn(terms.year());
    if (in.isEmpty()) {
      return last.isPresent() && !inBaselineYear
          ? full.with(Set.of(), PlanReason.BASELINE_YEAR)
          : full;
    }
    return own.isPresent() && inBaselineYear && last.isPresent()
        ? full.with(FULL, PlanReason.BASELINE_TURN)
        : inItsClass(full, in.get(), terms, place);
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
