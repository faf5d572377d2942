package dev.akashi.registration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The clock of a review: it starts on the day of acceptance, and the decision is aimed at within
 * some months of it.
 */
public record ReviewClock(LocalDate acceptedOn, LocalDate aim) {

  public static ReviewClock from(LocalDate acceptedOn, int months) {
    return new ReviewClock(acceptedOn, acceptedOn.plusMonths(months));
  }

  public long daysElapsed(LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(acceptedOn, today));
  }

  /** Negative when the aim is past. */
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, aim);
  }

  /** How much of the time is used up, 0 to 100. */
  public int percent(LocalDate today) {
    long whole = Math.max(1, ChronoUnit.DAYS.between(acceptedOn, aim));
    return (int) Math.min(100, daysElapsed(today) * 100 / whole);
  }
}
