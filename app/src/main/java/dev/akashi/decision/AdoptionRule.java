package dev.akashi.decision;

import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.ServiceFit;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.ServiceModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Whether an option may be adopted: the list of what stands against it reads like chapter 3. */
public final class AdoptionRule {

  private static final List<BiFunction<Candidate, DecisionFacts, List<Reason>>> POLICIES =
      List.of(
          AdoptionRule::neverSecretsOnPublicCloud,
          AdoptionRule::isACloudService,
          AdoptionRule::levelServes,
          AdoptionRule::modelIsOfTheStep,
          AdoptionRule::itemsOfTheStep,
          AdoptionRule::logsAreKnown,
          AdoptionRule::privateOfferIsInTheCatalogue);

  private AdoptionRule() {}

  public static List<Reason> refusals(Candidate candidate, DecisionFacts facts) {
    List<Reason> refusals = new ArrayList<>();
    POLICIES.forEach(policy -> refusals.addAll(policy.apply(candidate, facts)));
    return refusals;
  }

  private static List<Reason> neverSecretsOnPublicCloud(Candidate option, DecisionFacts facts) {
    return facts.banOn(option).map(List::of).orElse(List.of());
  }

  private static List<Reason> isACloudService(Candidate option, DecisionFacts facts) {
    return MeritRule.refusals(option, facts.values().meritsAtLeast());
  }

  private static List<Reason> levelServes(Candidate option, DecisionFacts facts) {
    Optional<Confidentiality> needed = facts.system().confidentiality();
    return facts
        .entryOf(option)
        .filter(entry -> needed.isPresent())
        .filter(entry -> ServiceFit.of(entry.level(), needed.get()) == ServiceFit.TOO_LOW)
        .flatMap(entry -> ServiceFit.TOO_LOW.remark(option.name(), needed.get()))
        .map(List::of)
        .orElse(List.of());
  }

  /** What is wanted, never in the way: recommended items, and what the list does not tell. */
  public static List<Reason> advice(Candidate candidate, DecisionFacts facts) {
    List<Reason> advice = new ArrayList<>();
    facts
        .process()
        .step(candidate.step())
        .filter(
            step -> facts.entryOf(candidate).filter(e -> e.serviceModels().isEmpty()).isPresent())
        .map(step ->
            Reason.of("decision.model-not-stated", "CBD-01", "CBD-08")
                .with(candidate.name(), step.models().stream().sorted().toList(), step.number()))
        .ifPresent(advice::add);
    advice.addAll(CheckRule.advice(candidate, facts));
    return advice;
  }

  /**
   * Each step is for its own kind of service; what the list states of a service counts (CBD-08).
   */
  private static List<Reason> modelIsOfTheStep(Candidate option, DecisionFacts facts) {
    Optional<StepDefinition> step = facts.process().step(option.step());
    Set<ServiceModel> stated =
        facts.entryOf(option).map(RegistryEntry::serviceModels).orElse(Set.of());
    if (step.isEmpty() || stated.isEmpty() || !Collections.disjoint(stated, step.get().models())) {
      return List.of();
    }
    return List.of(
        Reason.of("decision.model-not-of-step", "CBD-01", "CBD-08")
            .with(
                option.name(),
                stated.stream().sorted().toList(),
                option.step(),
                step.get().models().stream().sorted().toList()));
  }

  private static List<Reason> itemsOfTheStep(Candidate option, DecisionFacts facts) {
    return CheckRule.refusals(option, facts);
  }

  private static List<Reason> logsAreKnown(Candidate option, DecisionFacts facts) {
    boolean publicStep =
        facts.process().step(option.step()).filter(StepDefinition::isPublic).isPresent();
    return publicStep && option.logs().isEmpty()
        ? List.of(Reason.of("decision.logs-open", "CBD-25").with(option.name()).at("logs"))
        : List.of();
  }

  private static List<Reason> privateOfferIsInTheCatalogue(Candidate o, DecisionFacts facts) {
    boolean privateStep =
        facts.process().step(o.step()).filter(step -> !step.isPublic()).isPresent();
    boolean known = o.privateOffer().filter(facts.values().privateOffers()::contains).isPresent();
    return privateStep && !known
        ? List.of(Reason.of("decision.not-in-catalogue", "CBD-26").with(o.name()))
        : List.of();
  }
}
