package dev.akashi.statement;

import static dev.akashi.baseline.RequirementKind.DETAILED_CONTROL;

import dev.akashi.baseline.Requirement;
import dev.akashi.statement.StatementRule.Hit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** BSR-4, BSR-5 and BSR-6: mandatory, selected and optional detailed controls. */
final class DetailedControlRules {

  private DetailedControlRules() {}

  static Stream<Hit> mandatorySelected(StatementFacts facts) {
    return controls(facts, Requirement::mandatory)
        .filter(control -> !facts.isSelected(control))
        .filter(control -> !facts.objectiveExcluded(control))
        .map(control -> hit(control, "statement.mandatory-not-selected", "BSR-4"));
  }

  /** Allowed, but the reviewer is told. */
  static Stream<Hit> mandatoryExcludedWithObjective(StatementFacts facts) {
    return controls(facts, Requirement::mandatory)
        .filter(control -> !facts.isSelected(control))
        .filter(facts::objectiveExcluded)
        .map(control -> hit(control, "statement.mandatory-excluded", "BSR-4"));
  }

  static Stream<Hit> selectedImplemented(StatementFacts facts) {
    return controls(facts, control -> facts.answer(control).treatment() == Treatment.SELECTED)
        .filter(control -> !facts.answer(control).hasIndividualControl())
        .map(control -> hit(control, "statement.control-without-measure", "BSR-5"));
  }

  static Stream<Hit> optionalDecided(StatementFacts facts) {
    return optionalNotSelected(facts)
        .filter(control -> facts.answer(control).treatment() == Treatment.UNANSWERED)
        .map(control -> hit(control, "statement.optional-undecided", "BSR-6"));
  }

  static Stream<Hit> optionalLeftOutWithReason(StatementFacts facts) {
    return optionalNotSelected(facts)
        .filter(control -> facts.answer(control).treatment() != Treatment.UNANSWERED)
        .filter(control -> !facts.answer(control).hasReason())
        .map(control -> hit(control, "statement.optional-without-reason", "BSR-6"));
  }

  private static Stream<Requirement> optionalNotSelected(StatementFacts facts) {
    return controls(facts, control -> !control.mandatory())
        .filter(control -> !facts.isSelected(control))
        .filter(control -> !facts.objectiveExcluded(control));
  }

  private static Stream<Requirement> controls(StatementFacts facts, Predicate<Requirement> which) {
    return facts.ofKind(DETAILED_CONTROL).filter(which);
  }

  private static Hit hit(Requirement control, String code, String rule) {
    String objective = control.objective().map(Object::toString).orElse("");
    return Hit.at(
        control.id(), RuleClauses.reason(rule, code).with(control.id().value(), objective));
  }
}
