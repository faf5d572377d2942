package dev.akashi.representation;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a management confirms to its assessor from a day on.
 *
 * @param source where the set comes from
 */
public record AssertionSet(LocalDate from, LocalizedText source, List<Assertion> assertions) {

  public AssertionSet {
    assertions = List.copyOf(assertions);
  }

  /**
   * One thing that is confirmed.
   *
   * @param asksForDetails whether it is answered with "none" or with details
   * @param subsequentEvents whether it asks for what happened after the audit period
   */
  public record Assertion(
      LocalizedText title, LocalizedText text, boolean asksForDetails, boolean subsequentEvents) {}

  /** The set in force on the day. */
  public static Optional<AssertionSet> on(LocalDate day, List<AssertionSet> sets) {
    return sets.stream()
        .filter(set -> !set.from().isAfter(day))
        .max(Comparator.comparing(AssertionSet::from));
  }
}
