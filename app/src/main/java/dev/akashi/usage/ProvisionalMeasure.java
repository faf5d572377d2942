package dev.akashi.usage;

import java.time.LocalDate;

/** A provisional measure with its last day. */
public record ProvisionalMeasure(Kind kind, LocalDate lastDay) {

  /** The kinds of provisional measure. */
  public enum Kind {
    /** The measure of 2020 (TMP-05, TMP-06). */
    OLD,
    /** Type 1-i, a multi-year contract (TMP-07). */
    MULTI_YEAR_CONTRACT,
    /** Type 1-ii, a large migration (TMP-08). */
    LARGE_MIGRATION,
    /** Type 1-iii, a system being built (TMP-09). */
    BEING_BUILT,
    /** Type 2, SaaS that waits for its base (TMP-10). */
    WAITING_SAAS
  }
}
