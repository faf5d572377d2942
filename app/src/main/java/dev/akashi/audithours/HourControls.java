package dev.akashi.audithours;

import dev.akashi.assessment.EngagementPlan;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.ControlClass;
import dev.akashi.cycle.CycleScheme;
import dev.akashi.statement.StatementContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What hours can be noted on: the controls of the plan, and those that the statement selects since
 * it was amended.
 *
 * @param classes the classes of the plan, and the empty one of what is audited every year
 * @param controls the class of each control
 */
record HourControls(List<String> classes, Map<RequirementId, String> controls) {

  HourControls {
    classes = List.copyOf(classes);
    controls = Map.copyOf(controls);
  }

  static HourControls of(EngagementPlan plan, Baseline baseline, StatementContent content) {
    CycleScheme scheme = CycleScheme.parse(plan.scheme());
    Map<RequirementId, String> controls = new HashMap<>();
    for (Requirement requirement : baseline.requirements()) {
      if (content.isSelected(requirement.id())) {
        controls.put(
            requirement.id(), scheme.classOf(requirement).map(ControlClass::code).orElse(""));
      }
    }
    plan.controls().forEach(planned -> controls.put(planned.requirement(), planned.controlClass()));
    return new HourControls(
        Stream.concat(scheme.classes().stream().map(ControlClass::code), Stream.of("")).toList(),
        controls);
  }

  /** The class of a control; empty when no hours can be noted on it. */
  Optional<String> classOf(RequirementId id) {
    return Optional.ofNullable(controls.get(id));
  }
}
