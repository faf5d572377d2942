package dev.akashi.statement;

import dev.akashi.kernel.Reason;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How long an answer took, as its author says. It stands beside the statement and is no part of it:
 * nothing that is sealed, handed on or published tells it.
 *
 * @param minutes whole quarters of an hour
 */
public record WorkingTime(int minutes) {

  private static final int STEP = 15;
  private static final int MOST = 200 * 60;
  private static final int MINUTES_OF_HOUR = 60;

  public WorkingTime {
    if (!isPossible(BigDecimal.valueOf(minutes))) {
      throw new IllegalArgumentException("no working time: " + minutes + " minutes");
    }
  }

  /** Why a time cannot be recorded; empty when it can. */
  public static Optional<Reason> problem(String field, BigDecimal minutes) {
    return isPossible(minutes)
        ? Optional.empty()
        : Optional.of(Reason.atField(field, "statement.working-time-not-quarters"));
  }

  private static boolean isPossible(BigDecimal minutes) {
    return minutes.signum() > 0
        && minutes.compareTo(BigDecimal.valueOf(MOST)) <= 0
        && minutes.remainder(BigDecimal.valueOf(STEP)).signum() == 0;
  }

  /** The minutes of so many hours, which may be no whole number. */
  public static BigDecimal minutesOf(BigDecimal hours) {
    return hours.multiply(BigDecimal.valueOf(MINUTES_OF_HOUR));
  }

  /** The hours as they are typed: {@code 0.25}, {@code 1.5}, {@code 2}. */
  public String hours() {
    return BigDecimal.valueOf(minutes)
        .divide(BigDecimal.valueOf(MINUTES_OF_HOUR))
        .stripTrailingZeros()
        .toPlainString();
  }
}
