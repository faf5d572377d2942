package dev.akashi.decision;

import dev.akashi.classification.AcceptedClass;
import dev.akashi.registry.RegistryEntry;
import java.util.List;
import java.util.Optional;

/** Makes the record that is sealed from a decision with nothing open. */
final class Sealing {

  private Sealing() {}

  static SealedDecision seal(DecisionPaper paper, DecisionFacts facts, AcceptedClass accepted) {
    Optional<Candidate> adopted = FinalRule.adopted(facts);
    return new SealedDecision(
        paper.id().toString(),
        facts.system().name(),
        accepted.systemClass().toString(),
        accepted.requiredLevel(),
        accepted.on(),
        paper.processVersion(),
        paper.parametersVersion(),
        paper.startedOn(),
        facts.today(),
        paper.drafterName(),
        paper.edition(),
        paper.step0(),
        facts.candidates().stream().map(candidate -> sealed(candidate, facts)).toList(),
        paper.withdrawn().stream().map(candidate -> sealed(candidate, facts)).toList(),
        paper.verdicts(),
        paper.earlier(),
        paper.opinions(),
        paper.approvals(),
        adopted.map(Candidate::name).orElse("ON_PREMISES"),
        adopted.isPresent()
            ? List.of()
            : OnPremisesRule.ground(facts).stream().map(ground -> ground.code()).toList());
  }

  private static SealedDecision.SealedOption sealed(Candidate candidate, DecisionFacts facts) {
    Optional<RegistryEntry> entry = facts.entryOf(candidate);
    return new SealedDecision.SealedOption(
        candidate,
        facts.nameOf(candidate).en(),
        facts.routeOf(candidate),
        entry.map(listed -> listed.stateOn(facts.today()).name()).orElse(""),
        entry.flatMap(RegistryEntry::level).map(String::valueOf).orElse(""));
  }
}
