package dev.akashi.decision;

import java.util.List;
import java.util.Optional;

/**
 * What a step came to, with reason and evidence (CBD-08).
 *
 * @param adopted the option taken, when the outcome is adoption
 * @param evidence the facts it rests on, each with where it comes from (CBD-06)
 * @param whyFewProviders why information from several providers could not be had (CBD-06)
 */
public record Verdict(
    int step,
    Outcome outcome,
    Optional<CandidateId> adopted,
    String reason,
    List<String> evidence,
    String whyFewProviders) {

  /** The three outcomes of a step. */
  public enum Outcome {
    ADOPT,
    /** 著しく困難. */
    EXTREMELY_DIFFICULT,
    /** メリットなし: neither a cost advantage nor another merit. */
    NO_MERIT
  }

  public Verdict {
    evidence = evidence.stream().filter(line -> !line.isBlank()).toList();
  }

  public boolean adopts() {
    return outcome == Outcome.ADOPT;
  }
}
