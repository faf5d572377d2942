package dev.akashi.decision;

import dev.akashi.classification.ServiceFit;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges an option by the items of its step: what blocks adoption and what is only advised. */
public final class CheckRule {

  private CheckRule() {}

  /** What stands against adopting the option. */
  public static List<Reason> refusals(Candidate candidate, DecisionFacts facts) {
    List<Reason> refusals = new ArrayList<>();
    for (Check check : facts.process().checksAt(candidate.step())) {
      Optional<CheckAnswer> answer = candidate.answer(check.code());
      boolean required = required(check, candidate, facts);
      if (answer.isEmpty() && required) {
        refusals.add(reason("decision.check-open", check, candidate));
      }
      answer.ifPresent(given -> judge(check, given, required, candidate, refusals));
    }
    return refusals;
  }

  /** Whether one fact with its source is on record about the option (CBD-06). */
  static boolean hasFact(Candidate candidate, DecisionFacts facts) {
    return facts.process().checksAt(candidate.step()).stream()
        .filter(Check::fact)
        .flatMap(check ->
            candidate
                .answer(check.code())
                .filter(given -> check.choice(given.choice()).isPresent())
                .stream())
        .anyMatch(given -> !given.source().isBlank());
  }

  /** Recommended items that are open or not satisfied: told, never in the way. */
  public static List<Reason> advice(Candidate candidate, DecisionFacts facts) {
    List<Reason> advice = new ArrayList<>();
    for (Check check : facts.process().checksAt(candidate.step())) {
      boolean satisfied =
          candidate
              .answer(check.code())
              .flatMap(given -> check.choice(given.choice()))
              .filter(Check.Choice::satisfies)
              .isPresent();
      if (!satisfied && recommended(check) && !required(check, candidate, facts)) {
        advice.add(reason("decision.check-advised", check, candidate));
      }
    }
    return advice;
  }

  /** Whether the item must be satisfied before this option is adopted. */
  public static boolean required(Check check, Candidate candidate, DecisionFacts facts) {
    return switch (check.required()) {
      case ALWAYS -> true;
      case COMMUNICATION -> facts.step0().communication();
      case ROUND_THE_CLOCK -> facts.step0().roundTheClock();
      case CISO_ROUTE -> facts.routeOf(candidate) == ProcurementRoute.CISO_RESPONSIBILITY;
      case LEVEL_NOT_STATED -> levelNotStated(candidate, facts);
      case NEVER -> false;
    };
  }

  /** Whether the item concerns this option at all: some are only for services off the list. */
  public static boolean concerns(Check check, Candidate candidate, DecisionFacts facts) {
    return recommended(check) || required(check, candidate, facts);
  }

  private static boolean recommended(Check check) {
    return switch (check.required()) {
      case COMMUNICATION, ROUND_THE_CLOCK, NEVER -> true;
      case ALWAYS, CISO_ROUTE, LEVEL_NOT_STATED -> false;
    };
  }

  private static boolean levelNotStated(Candidate candidate, DecisionFacts facts) {
    return facts
        .entryOf(candidate)
        .flatMap(entry ->
            facts.system().confidentiality().map(needed -> ServiceFit.of(entry.level(), needed)))
        .filter(ServiceFit.LEVEL_NOT_STATED::equals)
        .isPresent();
  }

  private static void judge(
      Check check,
      CheckAnswer given,
      boolean required,
      Candidate candidate,
      List<Reason> refusals) {
    Optional<Check.Choice> choice = check.choice(given.choice());
    if (choice.isEmpty()) {
      refusals.add(reason("decision.check-unknown-choice", check, candidate));
      return;
    }
    if (required && !choice.get().satisfies()) {
      refusals.add(reason("decision.check-not-satisfied", check, candidate));
    }
    if (choice.get().wantsText() && given.text().isBlank()) {
      refusals.add(reason("decision.check-without-reason", check, candidate));
    }
    if (check.fact() && given.source().isBlank()) {
      refusals.add(
          Reason.of("decision.check-without-source", "CBD-06", check.clause().value())
              .with(check.name(), candidate.name())
              .at("check." + check.code()));
    }
  }

  private static Reason reason(String code, Check check, Candidate candidate) {
    return Reason.of(code, check.clause().value())
        .with(check.name(), candidate.name())
        .at("check." + check.code());
  }
}
