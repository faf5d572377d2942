package dev.akashi.baseline;

import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a version was made to apply: the decision and, where it says so, from which day it applies to
 * which application. Where nothing is said, it applies to what is applied for once it is in force.
 *
 * @param document the number or name of the document the decision was taken with
 */
public record Enactment(LocalDate decidedOn, String document, List<Applicability> applies) {

  public Enactment {
    applies = List.copyOf(applies);
    if (document.isBlank()) {
      throw new IllegalArgumentException("a decision needs its document");
    }
    if (applies.stream().map(Applicability::kind).distinct().count() != applies.size()) {
      throw new IllegalArgumentException("two rules for one kind of application");
    }
  }

  /** What is applied for. */
  public enum FilingKind {
    FIRST,
    RENEWAL
  }

  /** Which day of an application counts. */
  public enum ApplicableBy {
    PERIOD_START,
    APPLICATION_DATE
  }

  /** From which day a version applies to one kind of application. */
  public record Applicability(FilingKind kind, ApplicableBy by, LocalDate from) {}

  /**
   * Whether the version applies to an application of that kind, filed on the day for the period.
   */
  public boolean appliesTo(FilingKind kind, LocalDate filedOn, Optional<Period> period) {
    return applies.stream()
        .filter(rule -> rule.kind() == kind)
        .findFirst()
        .map(rule -> {
          LocalDate counts =
              rule.by() == ApplicableBy.APPLICATION_DATE
                  ? filedOn
                  : period.map(Period::first).orElse(filedOn);
          return !counts.isBefore(rule.from());
        })
        .orElse(true);
  }
}
