package dev.akashi.decision;

import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;
import java.util.Set;

/**
 * The dated values a decision takes.
 *
 * @param providersAtLeast from how many providers information is wanted (CBD-06)
 * @param meritsAtLeast to how many merits a cloud service must contribute (CBD-02)
 * @param costYears over how many years costs are compared (CBD-04)
 * @param privateOffers the catalogue of private offers (CBD-26)
 */
public record DecisionValues(
    int providersAtLeast, int meritsAtLeast, int costYears, Set<String> privateOffers) {

  static final Parameter<Integer> PROVIDERS = Parameter.number("decision.providers-minimum");
  static final Parameter<Integer> MERITS = Parameter.number("decision.merits.at-least");
  static final Parameter<Integer> COST_YEARS = Parameter.number("decision.cost.years");
  static final Parameter<Set<String>> PRIVATE_OFFERS = Parameter.set("decision.private-offers");

  /** How far ahead the budget request may be due when a decision is started (CBD-05). */
  static final Parameter<Integer> BUDGET_MONTHS =
      Parameter.number("decision.budget-request.months-ahead");

  /** The version of the process that new decisions are made under (CBD-09). */
  static final Parameter<String> PROCESS_VERSION = Parameter.text("cbd.version");

  public static DecisionValues on(LocalDate day, ProgrammeParameters parameters) {
    return new DecisionValues(
        parameters.on(day, PROVIDERS),
        parameters.on(day, MERITS),
        parameters.on(day, COST_YEARS),
        parameters.on(day, PRIVATE_OFFERS));
  }
}
