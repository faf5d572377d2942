package dev.akashi.postgres;

import java.time.Duration;
import java.util.Optional;

/**
 * When a server that ended is started again: at once, then after longer and longer waits, and no
 * more after ten attempts, unless an hour has passed without one.
 */
final class Restarts {

  static final int MOST = 10;
  static final Duration QUIET = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private int attempts;
  private Duration last = Duration.ZERO;

  /**
   * The wait before the next attempt, or empty when there is no hope left.
   *
   * @param now time since any fixed moment
   */
  Optional<Duration> next(Duration now) {
    if (attempts > 0 && now.minus(last).compareTo(QUIET) > 0) {
      attempts = 0;
    }
    if (attempts == MOST) {
      return Optional.empty();
    }
    attempts++;
    last = now;
    return Optional.of(waitBefore(attempts));
  }

  private static Duration waitBefore(int attempt) {
    if (attempt == 1) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << (attempt - 2));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
