package dev.akashi.risk;

import java.util.List;
import java.util.Optional;

/**
 * What the provider sets itself in place of the programme's data.
 *
 * @param acceptableUpTo the highest acceptable product; empty takes that of the programme
 * @param likelihood words for the steps, lowest first; none takes those of the programme
 * @param impact likewise
 */
public record OwnCriterion(
    Optional<Integer> acceptableUpTo, String text, List<String> likelihood, List<String> impact) {

  /** What holds while the provider set nothing. */
  public static final OwnCriterion NONE =
      new OwnCriterion(Optional.empty(), "", List.of(), List.of());

  public OwnCriterion {
    likelihood = List.copyOf(likelihood);
    impact = List.copyOf(impact);
  }
}
