package dev.akashi.impact;

import java.util.Optional;

/**
 * How long some questions would take. What nothing is recorded for is counted and never taken for
 * no time at all.
 *
 * @param minutes of the questions that can be estimated
 * @param estimated how many these are
 * @param unknown how many questions there are beside them
 */
public record Effort(double minutes, int estimated, int unknown) {

  public static final Effort NONE = new Effort(0, 0, 0);

  private static final double MINUTES_OF_HOUR = 60;
  private static final double ROUGH_FROM_HOURS = 10;
  private static final double PARTS = 10;

  /** One question, by the minutes it is expected to take. */
  static Effort of(Optional<Double> minutes) {
    return minutes.map(known -> new Effort(known, 1, 0)).orElseGet(() -> new Effort(0, 0, 1));
  }

  public Effort plus(Effort other) {
    return new Effort(
        minutes + other.minutes, estimated + other.estimated, unknown + other.unknown);
  }

  public int questions() {
    return estimated + unknown;
  }

  /** Whether there are questions and nothing is known about any of them. */
  public boolean isUnknown() {
    return estimated == 0 && unknown > 0;
  }

  /** The hours, no finer than an estimate is: tenths below ten, whole ones above. */
  public double hours() {
    double hours = minutes / MINUTES_OF_HOUR;
    return hours < ROUGH_FROM_HOURS ? Math.round(hours * PARTS) / PARTS : Math.round(hours);
  }
}
