package dev.akashi.decision;

import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One option with its facts: a service considered at a step, or the on-premises way it is compared
 * with.
 *
 * @param step the step it is considered at; {@link #ON_PREMISES} for the on-premises way
 * @param listed its entry on the public list, when it has one
 * @param privateOffer the code in the catalogue of private offers, at a private step (CBD-26)
 * @param personMonths the size of development, when it is known (CBD-04)
 */
public record Candidate(
    CandidateId id,
    int step,
    String name,
    String provider,
    Nature nature,
    DeploymentModel deployment,
    Optional<RegistryKey> listed,
    Optional<String> privateOffer,
    Map<Merit, MeritFinding> merits,
    Map<String, CheckAnswer> answers,
    List<LogKind> logs,
    Optional<Cost> cost,
    Optional<Integer> personMonths) {

  /** Not a step of the process: where the on-premises way stands in the comparison. */
  public static final int ON_PREMISES = 9;

  public Candidate {
    merits = Map.copyOf(merits);
    answers = Map.copyOf(answers);
    logs = List.copyOf(logs);
  }

  public boolean onPremises() {
    return step == ON_PREMISES;
  }

  public Optional<CheckAnswer> answer(String check) {
    return Optional.ofNullable(answers.get(check));
  }

  public boolean hasMerit() {
    return merits.values().stream().anyMatch(MeritFinding::contributes);
  }
}
