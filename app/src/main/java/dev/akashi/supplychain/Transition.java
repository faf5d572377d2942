package dev.akashi.supplychain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A provisional measure that could apply to a use when its service is not on the list.
 *
 * @param until its last day; empty when a contract or a plan gives that
 */
public record Transition(Measure measure, Optional<LocalDate> until) {

  /** The measures of the programme, in the order of its documents. */
  public enum Measure {
    /** In use when the programme began; the application was to come within its first year. */
    IN_USE_AT_THE_BEGINNING,
    /** Begun in the programme's first time; the application was to come within a year. */
    BEGUN_LATER,
    /** Type 1-i: a contract of several years was concluded before the decision. */
    CONTRACT,
    /** Type 1-ii: moving has a large effect and is planned. */
    MIGRATION,
    /** Type 1-iii: the system was under construction before the decision. */
    CONSTRUCTION,
    /** Type 2: SaaS whose application is late, as when its base has to be registered first. */
    BASE_FIRST,
    /** None: the head of information security of the agency answers for it. */
    OWN_RESPONSIBILITY
  }
}
