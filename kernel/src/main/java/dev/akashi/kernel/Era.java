package dev.akashi.kernel;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The Japanese eras that a date in use may be written in, each with its first day. */
public enum Era {
  MEIJI("明治", 'M', LocalDate.of(1868, 1, 25)),
  TAISHO("大正", 'T', LocalDate.of(1912, 7, 30)),
  SHOWA("昭和", 'S', LocalDate.of(1926, 12, 25)),
  HEISEI("平成", 'H', LocalDate.of(1989, 1, 8)),
  REIWA("令和", 'R', LocalDate.of(2019, 5, 1));

  private final String label;
  private final char letter;
  private final LocalDate firstDay;

  Era(String label, char letter, LocalDate firstDay) {
    this.label = label;
    this.letter = letter;
    this.firstDay = firstDay;
  }

  /** The era the day lies in; none before Meiji. */
  public static Optional<Era> on(LocalDate day) {
    return Arrays.stream(values())
        .filter(era -> !day.isBefore(era.firstDay))
        .max(Comparator.naturalOrder());
  }

  /** The era of {@code 令和} or {@code R}, in either case. */
  public static Optional<Era> named(String text) {
    return Arrays.stream(values())
        .filter(era ->
            era.label.equals(text)
                || (text.length() == 1 && Character.toUpperCase(text.charAt(0)) == era.letter))
        .findFirst();
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /** The calendar year of a year of the era: year 1 is the year of the first day. */
  public int calendarYear(int yearOfEra) {
    return firstDay.getYear() + yearOfEra - 1;
  }

  /** The year as it is written: {@code 令和3年}, the first one {@code 令和元年}. */
  public String year(LocalDate day) {
    int year = day.getYear() - firstDay.getYear() + 1;
    return label + (year == 1 ? "元" : Integer.toString(year)) + "年";
  }
}
