package dev.akashi.assessment;

import dev.akashi.kernel.Period;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * How often a control of a frequency is carried out in a period: the usual size of a population.
 */
public final class Occurrences {

  private static final int MONTHS_A_QUARTER = 3;
  private static final int DAYS_A_WEEK = 7;

  private Occurrences() {}

  /** Empty when the frequency does not tell: things done as needed have to be counted. */
  public static OptionalInt in(Period period, Frequency frequency) {
    long days = ChronoUnit.DAYS.between(period.first(), period.dayAfter());
    long months = ChronoUnit.MONTHS.between(period.first(), period.dayAfter());
    return switch (frequency) {
      case AS_NEEDED -> OptionalInt.empty();
      case DAILY -> OptionalInt.of((int) days);
      case WEEKLY -> OptionalInt.of(atLeastOne(days / DAYS_A_WEEK));
      case MONTHLY -> OptionalInt.of(atLeastOne(months));
      case QUARTERLY -> OptionalInt.of(atLeastOne(months / MONTHS_A_QUARTER));
      case YEARLY, AUTOMATED -> OptionalInt.of(1);
    };
  }

  private static int atLeastOne(long count) {
    return (int) Math.max(1, count);
  }
}
