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
import dev.akashi.registry.ListPage;
import dev.akashi.registry.ListedService;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryFilter;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.RegistrySort;
import dev.akashi.registry.RegistryState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Makes a new option from a listed service, a private offer, or a name. */
@Service
class NewCandidates {

  /** How many services a search shows; the page says when there are more. */
  private static final int FOUND = 20;

  private static final int LONGEST_SEARCH = 100;

  private final PublicRegister register;
  private final PublicList list;

  NewCandidates(PublicRegister register, PublicList list) {
    this.register = register;
    this.list = list;
  }

  /** The services of the list that a text finds, those that ended among them. */
  DecisionView.Search find(String typed) {
    String text = typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH));
    RegistryFilter filter =
        new RegistryFilter(
            text, EnumSet.allOf(RegistryState.class), Set.of(), Set.of(), Set.of(), Set.of());
    ListPage page =
        list.page(
            RegistryQuery.ALL
                .with(filter)
                .sortedBy(RegistrySort.NAME, /* down= */ false)
                .of(FOUND));
    return new DecisionView.Search(
        text, page.services().stream().map(ListedService::entry).toList(), page.total());
  }

  Candidate read(FormInput form, DecisionFacts facts, int step) {
    Optional<RegistryKey> key = form.read("registryKey", "input.not-an-id", RegistryKey::new);
    String offer = form.optional("privateOffer", 60);
    String name = form.optional("candidateName", 200);
    String provider = form.optional("candidateProvider", 200);
    key.flatMap(register::find)
        .ifPresent(entry -> {
          differs(form, "candidateName", "decision.listed-name", name, entry.name());
          differs(
              form, "candidateProvider", "decision.listed-provider", provider, entry.applicant());
        });
    form.refuseIfBad();
    return make(facts, step, key, offer, name, provider);
  }

  private static void differs(
      FormInput form, String field, String code, String typed, String listed) {
    if (!typed.isEmpty() && !typed.equals(listed)) {
      form.note(Reason.of(code, "CBD-18").with(typed, listed).at(field));
    }
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
