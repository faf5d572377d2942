package dev.akashi.statement;

import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementRule.Hit;
import java.util.stream.Stream;

/** BSR-1 and BSR-2: governance and management items are all done, or excepted with a reason. */
final class OrganisationRules {

  private OrganisationRules() {}

  static Stream<Hit> answered(StatementFacts facts, RequirementKind kind, String rule) {
    return facts
        .ofKind(kind)
        .flatMap(item -> {
          Answer answer = facts.answer(item);
          return lack(answer, rule).map(reason -> Hit.at(item.id(), reason));
        });
  }

  private static Stream<Reason> lack(Answer answer, String rule) {
    Reason none = RuleClauses.reason(rule, "statement.item-unanswered");
    String id = answer.requirement().value();
    return switch (answer.treatment()) {
      case UNANSWERED -> Stream.of(none.with(id));
      case SELECTED ->
          answer.hasIndividualControl()
              ? Stream.empty()
              : Stream.of(RuleClauses.reason(rule, "statement.item-without-control").with(id));
      case EXCLUDED ->
          answer.hasReason()
              ? Stream.empty()
              : Stream.of(RuleClauses.reason(rule, "statement.item-without-reason").with(id));
      case NOT_SELECTED, INHERITED ->
          Stream.of(RuleClauses.reason(rule, "statement.item-treatment").with(id));
    };
  }
}
