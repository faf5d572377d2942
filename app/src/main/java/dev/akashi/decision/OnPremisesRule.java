package dev.akashi.decision;

import dev.akashi.decision.Verdict.Outcome;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On-premises only if every cloud option is extremely difficult, or none has merit and none has a
 * cost advantage (CBD-08); no path reaches it without all steps (CBD-03).
 */
public final class OnPremisesRule {

  private OnPremisesRule() {}

  public static List<Reason> refusals(DecisionFacts facts) {
    List<Reason> refusals = new ArrayList<>(facts.walk().refusalsAt(Candidate.ON_PREMISES));
    if (!refusals.isEmpty() || everyStep(facts, Outcome.EXTREMELY_DIFFICULT)) {
      return refusals;
    }
    facts.candidates().stream()
        .filter(candidate -> !candidate.onPremises())
        .filter(candidate -> hasMeritOrCostAdvantage(candidate, facts))
        .map(candidate -> Reason.of("decision.on-premises-closed", "CBD-08").with(candidate.name()))
        .forEach(refusals::add);
    return refusals;
  }

  /** Why on-premises is open, for the record; empty while it is not. */
  public static Optional<Reason> ground(DecisionFacts facts) {
    if (!refusals(facts).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        everyStep(facts, Outcome.EXTREMELY_DIFFICULT)
            ? Reason.of("decision.ground-all-difficult", "CBD-08")
            : Reason.of("decision.ground-no-merit-anywhere", "CBD-08"));
  }

  static boolean hasMeritOrCostAdvantage(Candidate candidate, DecisionFacts facts) {
    return candidate.hasMerit()
        || CostRule.cheaper(candidate, facts.candidates(), facts.values().costYears());
  }

  private static boolean everyStep(DecisionFacts facts, Outcome outcome) {
    return facts.process().steps().stream()
        .allMatch(step ->
            facts
                .walk()
                .verdict(step.number())
                .filter(verdict -> verdict.outcome() == outcome)
                .isPresent());
  }
}
