package dev.akashi.decision;

import dev.akashi.decision.Verdict.Outcome;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Whether a verdict may stand: order, reason, evidence, comparison, and what it claims. */
public final class VerdictRule {

  private static final List<BiFunction<Verdict, DecisionFacts, List<Reason>>> POLICIES =
      List.of(
          VerdictRule::stepZeroComesFirst,
          VerdictRule::stepsInOrder,
          VerdictRule::hasReasonAndEvidence,
          VerdictRule::severalProviders,
          VerdictRule::privateOffersWereConsidered,
          VerdictRule::adoptedOptionIsAdoptable,
          VerdictRule::meritsWereExamined,
          VerdictRule::noMeritIsTrue,
          VerdictRule::difficultyRestsOnFacts,
          VerdictRule::onPremisesIsTheLastWay);

  private VerdictRule() {}

  public static List<Reason> refusals(Verdict verdict, DecisionFacts facts) {
    List<Reason> refusals = new ArrayList<>();
    POLICIES.forEach(policy -> refusals.addAll(policy.apply(verdict, facts)));
    return refusals;
  }

  private static List<Reason> stepZeroComesFirst(Verdict verdict, DecisionFacts facts) {
    return Step0Rule.missing(facts.step0()).isEmpty()
        ? List.of()
        : List.of(Reason.of("decision.step0-open", "CBD-03"));
  }

  private static List<Reason> stepsInOrder(Verdict verdict, DecisionFacts facts) {
    return facts.walk().refusalsAt(verdict.step());
  }

  private static List<Reason> hasReasonAndEvidence(Verdict verdict, DecisionFacts facts) {
    List<Reason> refusals = new ArrayList<>();
    if (verdict.reason().isBlank()) {
      refusals.add(Reason.of("decision.verdict-without-reason", "CBD-08").at("reason"));
    }
    if (verdict.evidence().isEmpty()) {
      String code =
          verdict.adopts()
              ? "decision.adoption-without-evidence"
              : "decision.rejection-without-fact";
      refusals.add(Reason.of(code, "CBD-06", "CBD-08").at("evidence"));
    }
    return refusals;
  }

  private static List<Reason> severalProviders(Verdict verdict, DecisionFacts facts) {
    boolean publicStep =
        facts.process().step(verdict.step()).filter(StepDefinition::isPublic).isPresent();
    long providers =
        facts.candidatesAt(verdict.step()).stream()
            .map(candidate -> candidate.provider().strip())
            .distinct()
            .count();
    int wanted = facts.values().providersAtLeast();
    return publicStep && providers < wanted && verdict.whyFewProviders().isBlank()
        ? List.of(
            Reason.of("decision.too-few-providers", "CBD-06")
                .with(providers, wanted)
                .at("whyFewProviders"))
        : List.of();
  }

  private static List<Reason> privateOffersWereConsidered(Verdict verdict, DecisionFacts facts) {
    boolean privateStep =
        facts.process().step(verdict.step()).filter(step -> !step.isPublic()).isPresent();
    boolean considered =
        facts.candidatesAt(verdict.step()).stream()
            .flatMap(candidate -> candidate.privateOffer().stream())
            .anyMatch(facts.values().privateOffers()::contains);
    return privateStep && !considered
        ? List.of(Reason.of("decision.no-private-offer-considered", "CBD-26").with(verdict.step()))
        : List.of();
  }

  private static List<Reason> adoptedOptionIsAdoptable(Verdict verdict, DecisionFacts facts) {
    if (!verdict.adopts() || verdict.step() == Candidate.ON_PREMISES) {
      return List.of();
    }
    return verdict
        .adopted()
        .flatMap(facts::candidate)
        .filter(candidate -> candidate.step() == verdict.step())
        .map(candidate -> AdoptionRule.refusals(candidate, facts))
        .orElseGet(() -> List.of(Reason.of("decision.nothing-chosen", "CBD-08").at("adopted")));
  }

  /** "No merit" is said of an option once all its merits were examined (CBD-02). */
  private static List<Reason> meritsWereExamined(Verdict verdict, DecisionFacts facts) {
    if (verdict.outcome() != Outcome.NO_MERIT) {
      return List.of();
    }
    return facts.candidatesAt(verdict.step()).stream()
        .filter(option -> !MeritRule.unexamined(option).isEmpty())
        .map(option ->
            Reason.of("decision.no-merit-unexamined", "CBD-02", "CBD-08")
                .with(option.name(), MeritRule.unexamined(option)))
        .toList();
  }

  /** An option is ruled out by a fact with its source, unless the law rules it out (CBD-06). */
  private static List<Reason> difficultyRestsOnFacts(Verdict verdict, DecisionFacts facts) {
    if (verdict.outcome() != Outcome.EXTREMELY_DIFFICULT) {
      return List.of();
    }
    return facts.candidatesAt(verdict.step()).stream()
        .filter(option -> facts.banOn(option).isEmpty())
        .filter(option -> !CheckRule.hasFact(option, facts))
        .map(option ->
            Reason.of("decision.difficult-without-fact", "CBD-06", "CBD-08").with(option.name()))
        .toList();
  }

  private static List<Reason> noMeritIsTrue(Verdict verdict, DecisionFacts facts) {
    if (verdict.outcome() != Outcome.NO_MERIT) {
      return List.of();
    }
    List<Candidate> options = facts.candidatesAt(verdict.step());
    List<Candidate> compared = new ArrayList<>(options);
    compared.addAll(facts.candidatesAt(Candidate.ON_PREMISES));
    List<Reason> refusals = new ArrayList<>(CostRule.missing(compared));
    if (options.isEmpty()) {
      refusals.add(Reason.of("decision.no-merit-of-nothing", "CBD-06", "CBD-08"));
    }
    options.stream()
        .filter(option -> OnPremisesRule.hasMeritOrCostAdvantage(option, facts))
        .map(option -> Reason.of("decision.has-merit", "CBD-08").with(option.name()))
        .forEach(refusals::add);
    return refusals;
  }

  private static List<Reason> onPremisesIsTheLastWay(Verdict verdict, DecisionFacts facts) {
    if (verdict.step() != Candidate.ON_PREMISES) {
      return List.of();
    }
    return verdict.adopts()
        ? OnPremisesRule.refusals(facts)
        : List.of(Reason.of("decision.on-premises-only-adopted", "CBD-08"));
  }
}
