package dev.akashi.statement;

import static dev.akashi.baseline.RequirementKind.CONTROL_OBJECTIVE;
import static dev.akashi.baseline.RequirementKind.DETAILED_CONTROL;

import dev.akashi.baseline.Requirement;
import dev.akashi.statement.StatementRule.Hit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** BSR-3, BSR-7 and BSR-11: the control objectives. */
final class ObjectiveRules {

  private ObjectiveRules() {}

  static Stream<Hit> selectedOrExcludedWithReason(StatementFacts facts) {
    return facts
        .ofKind(CONTROL_OBJECTIVE)
        .flatMap(objective -> {
          Answer answer = facts.answer(objective);
          return switch (answer.treatment()) {
            case SELECTED, INHERITED -> Stream.<Hit>empty();
            case EXCLUDED ->
                answer.hasReason()
                    ? Stream.<Hit>empty()
                    : Stream.of(hit(objective, "statement.objective-without-reason"));
            case UNANSWERED, NOT_SELECTED ->
                Stream.of(hit(objective, "statement.objective-undecided"));
          };
        });
  }

  /** An excluded objective leaves nothing selected below it. */
  static Stream<Hit> nothingSelectedBelowExcluded(StatementFacts facts) {
    return facts
        .ofKind(DETAILED_CONTROL)
        .filter(facts::objectiveExcluded)
        .filter(facts::isSelected)
        .map(control -> hit(control, "statement.selected-below-excluded"));
  }

  /** A selected objective that no detailed control serves: no risk is shown to be reduced. */
  static Stream<Hit> selectedWithoutMeans(StatementFacts facts) {
    return facts
        .ofKind(CONTROL_OBJECTIVE)
        .filter(objective -> facts.answer(objective).treatment() == Treatment.SELECTED)
        .filter(objective -> !hasMeans(facts, objective))
        .map(objective ->
            Hit.at(
                objective.id(),
                RuleClauses.reason("BSR-7", missing(facts, objective))
                    .with(objective.id().value())));
  }

  private static String missing(StatementFacts facts, Requirement objective) {
    return facts.baseline().controlsUnder(objective.id()).isEmpty()
        ? "statement.objective-without-measure"
        : "statement.objective-without-control";
  }

  /** Where the baseline names no detailed control, measures at the objective itself serve it. */
  private static boolean hasMeans(StatementFacts facts, Requirement objective) {
    List<Requirement> controls = facts.baseline().controlsUnder(objective.id());
    return controls.isEmpty()
        ? facts.answer(objective).hasIndividualControl()
        : controls.stream().anyMatch(facts::isSelected);
  }

  static Stream<Hit> sameReasonManyTimes(StatementFacts facts) {
    Map<String, List<Requirement>> byReason =
        facts
            .ofKind(CONTROL_OBJECTIVE)
            .filter(objective -> facts.answer(objective).treatment() == Treatment.EXCLUDED)
            .filter(objective -> facts.answer(objective).hasReason())
            .collect(
                Collectors.groupingBy(
                    objective -> WrittenAlike.form(facts.answer(objective).reason()),
                    TreeMap::new,
                    Collectors.toList()));
    return byReason.values().stream()
        .filter(objectives -> objectives.size() >= facts.copiedReasonFrom())
        .map(objectives ->
            Hit.at(
                objectives.getFirst().id(),
                RuleClauses.reason("BSR-11", "statement.same-reason")
                    .with(
                        objectives.size(),
                        objectives.stream().<Object>map(o -> o.id().value()).toList())));
  }

  private static Hit hit(Requirement requirement, String code) {
    String objective =
        requirement.objective().map(Object::toString).orElse(requirement.id().value());
    return Hit.at(
        requirement.id(),
        RuleClauses.reason("BSR-3", code).with(requirement.id().value(), objective));
  }
}
