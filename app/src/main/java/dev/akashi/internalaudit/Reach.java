package dev.akashi.internalaudit;

import dev.akashi.assessment.Engagement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which records of a service somebody may read.
 *
 * @param auditedUntil of audits up to that day
 * @param recordedUntil recorded up to that day
 */
public record Reach(Optional<LocalDate> auditedUntil, Optional<LocalDate> recordedUntil) {

  /** The provider reads all its records. */
  static final Reach OWN = new Reach(Optional.empty(), Optional.empty());

  /** Who assesses a statement reads what belongs to its period, while the engagement goes on. */
  static Reach of(Engagement engagement) {
    return new Reach(Optional.of(engagement.auditPeriod().last()), engagement.lastDay());
  }
}
