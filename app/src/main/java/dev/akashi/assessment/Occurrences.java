package dev.akashi.assessment;

import dev.akashi.kernel.Period;
import dev.akashi.statement.IndividualControl.Frequency;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * When a control of a frequency is carried out in a period: the usual population. A key is a day,
 * or the first and last day with a stroke between them, as ISO 8601 writes an interval.
 */
public final class Occurrences {

  private static final int MONTHS_A_QUARTER = 3;
  private static final int DAYS_A_WEEK = 7;

  private Occurrences() {}

  /** Empty when the frequency does not tell: things done as needed have to be counted. */
  public static List<String> keys(Period period, Frequency frequency) {
    LocalDate end = period.dayAfter();
    long months = ChronoUnit.MONTHS.between(period.first(), end);
    return switch (frequency) {
      case AS_NEEDED -> List.of();
      case DAILY -> period.first().datesUntil(end).map(LocalDate::toString).toList();
      case WEEKLY ->
          intervals(
              period,
              ChronoUnit.DAYS.between(period.first(), end) / DAYS_A_WEEK,
              n -> period.first().plusDays(n * DAYS_A_WEEK));
      case MONTHLY -> intervals(period, months, n -> period.first().plusMonths(n));
      case QUARTERLY ->
          intervals(
              period,
              months / MONTHS_A_QUARTER,
              n -> period.first().plusMonths(n * MONTHS_A_QUARTER));
      case YEARLY, AUTOMATED -> intervals(period, 1, n -> period.first());
    };
  }

  /** The last day of a key. */
  static LocalDate lastDay(String key) {
    return LocalDate.parse(key.substring(key.indexOf('/') + 1));
  }

  /**
   * So many intervals; the last one goes on to the end of the period, so that no day is left out.
   */
  private static List<String> intervals(Period period, long count, LongFunction<LocalDate> begin) {
    long last = Math.max(1, count) - 1;
    return LongStream.rangeClosed(0, last)
        .mapToObj(n ->
            begin.apply(n) + "/" + (n == last ? period.last() : begin.apply(n + 1).minusDays(1)))
        .toList();
  }
}
