package dev.akashi.kernel;

import java.time.LocalDate;

/**
 * Whole months as the Civil Code counts them (Articles 140, 141 and 143): from the start of the
 * first day to the end of the day before the corresponding day, or to the end of the month that has
 * no corresponding day.
 */
public final class CalendarMonths {

  private CalendarMonths() {}

  /** The last day of the given number of months that start with {@code first}. */
  public static LocalDate lastDay(LocalDate first, int months) {
    LocalDate corresponding = first.plusMonths(months);
    return isCorresponding(first, corresponding) ? corresponding.minusDays(1) : corresponding;
  }

  /** The last day of the given number of months that follow a day. */
  public static LocalDate after(LocalDate day, int months) {
    return lastDay(day.plusDays(1), months);
  }

  private static boolean isCorresponding(LocalDate first, LocalDate reached) {
    return reached.getDayOfMonth() == first.getDayOfMonth();
  }
}
