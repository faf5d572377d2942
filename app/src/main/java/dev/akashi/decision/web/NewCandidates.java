package dev.akashi.decision.web;

import dev.akashi.decision.Candidate;
import dev.akashi.decision.CandidateId;
import dev.akashi.decision.DecisionFacts;
import dev.akashi.decision.Nature;
import dev.akashi.decision.StepDefinition;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Makes a new option from a listed service, a private offer, or a name. */
@Service
class NewCandidates {

  private final PublicRegister register;

  NewCandidates(PublicRegister register) {
    this.register = register;
  }

  Candidate read(FormInput form, DecisionFacts facts, int step) {
    Optional<RegistryKey> key = form.read("registryKey", "input.not-an-id", RegistryKey::new);
    String offer = form.optional("privateOffer", 60);
    String name = form.optional("candidateName", 200);
    String provider = form.optional("candidateProvider", 200);
    form.refuseIfBad();
    return make(facts, step, key, offer, name, provider);
  }

  Candidate make(
      DecisionFacts facts,
      int step,
      Optional<RegistryKey> key,
      String offer,
      String name,
      String provider) {
    boolean onPremises = step == Candidate.ON_PREMISES;
    Optional<StepDefinition> definition = facts.process().step(step);
    if (definition.isEmpty() && !onPremises) {
      throw Refusal.input(Reason.of("decision.no-such-step", "CBD-08").with(step).at("step"));
    }
    Optional<RegistryEntry> entry = key.map(this::listed);
    DeploymentModel deployment = deployment(entry, definition);
    String shownName = name.isEmpty() ? entry.map(RegistryEntry::name).orElse(offer) : name;
    if (shownName.isBlank()) {
      throw Refusal.input(Reason.atField("candidateName", "decision.candidate-name-missing"));
    }
    String shownProvider =
        provider.isEmpty() ? entry.map(RegistryEntry::applicant).orElse("") : provider;
    if (shownProvider.isBlank() && !onPremises && offer.isEmpty()) {
      throw Refusal.input(Reason.atField("candidateProvider", "decision.provider-missing"));
    }
    return new Candidate(
        CandidateId.random(),
        step,
        shownName,
        shownProvider.isBlank() ? offer : shownProvider,
        onPremises ? Nature.ON_PREMISES : Nature.CLOUD,
        deployment,
        key,
        offer.isEmpty() ? Optional.empty() : Optional.of(offer),
        Map.of(),
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** What the list states; a listed service of which it states nothing is taken as public. */
  private static DeploymentModel deployment(
      Optional<RegistryEntry> entry, Optional<StepDefinition> step) {
    return entry
        .map(listed -> listed.deploymentModel().orElse(DeploymentModel.PUBLIC))
        .or(() -> step.map(StepDefinition::deployment))
        .orElse(DeploymentModel.PRIVATE);
  }

  private RegistryEntry listed(RegistryKey key) {
    return register
        .find(key)
        .orElseThrow(() ->
            Refusal.input(
                Reason.of("decision.not-on-the-list", "CBD-18")
                    .with(key.value())
                    .at("registryKey")));
  }
}
