package dev.akashi.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people in a Japanese office type and read them: {@code 令和3年9月13日}, {@code R3.9.13},
 * {@code 2021/9/13}, {@code 13 Sep 2021}. A day that the calendar or the named era does not have is
 * no date.
 */
public final class JapaneseDates {

  private static final String SEPARATED = "[./-](?<month>\\d{1,2})[./-](?<day>\\d{1,2})";
  private static final String WRITTEN = "年(?<month>\\d{1,2})月(?<day>\\d{1,2})日?(?:\\([^()]*\\))?";
  private static final String ERA = "(?<era>令和|平成|昭和|大正|明治|[RHSTM])\\.?(?<year>元|\\d{1,2})";

  private static final List<Pattern> FORMS =
      List.of(
          form("(?<year>\\d{4})" + SEPARATED),
          form("(?<year>\\d{4})" + WRITTEN),
          form("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"),
          form(ERA + SEPARATED),
          form(ERA + WRITTEN),
          form("(?<day>\\d{1,2})(?<name>[A-Z]{3,9})\\.?,?(?<year>\\d{4})"),
          form("(?<name>[A-Z]{3,9})\\.?(?<day>\\d{1,2}),(?<year>\\d{4})"));

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final int ABBREVIATION = 3;

  private JapaneseDates() {}

  /** The day that was typed, if it is one; width, case and spaces do not matter. */
  public static Optional<LocalDate> parse(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    return FORMS.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(JapaneseDates::day);
  }

  /** In full, for reading: {@code 2021年9月13日（令和3年）} or {@code 13 Sep 2021}. */
  public static String full(LocalDate day, Language language) {
    if (language == Language.EN) {
      return plain(day, language);
    }
    return plain(day, language) + Era.on(day).map(era -> "（" + era.year(day) + "）").orElse("");
  }

  /** Without the era, for tables: {@code 2021年9月13日} or {@code 13 Sep 2021}. */
  public static String plain(LocalDate day, Language language) {
    if (language == Language.JA) {
      return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
    String month = MONTHS.get(day.getMonthValue() - 1);
    return day.getDayOfMonth()
        + " "
        + month.substring(0, 1).toUpperCase(Locale.ROOT)
        + month.substring(1, ABBREVIATION)
        + " "
        + day.getYear();
  }

  private static Pattern form(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  private static Optional<LocalDate> day(Matcher typed) {
    boolean named = typed.namedGroups().containsKey("name");
    Optional<Integer> month =
        named ? month(typed.group("name")) : Optional.of(Integer.parseInt(typed.group("month")));
    int dayOfMonth = Integer.parseInt(typed.group("day"));
    if (!typed.namedGroups().containsKey("era")) {
      int year = Integer.parseInt(typed.group("year"));
      return month.flatMap(m -> existing(year, m, dayOfMonth));
    }
    int yearOfEra = typed.group("year").equals("元") ? 1 : Integer.parseInt(typed.group("year"));
    return Era.named(typed.group("era"))
        .filter(era -> yearOfEra > 0)
        .flatMap(era ->
            month
                .flatMap(m -> existing(era.calendarYear(yearOfEra), m, dayOfMonth))
                .filter(day -> Era.on(day).equals(Optional.of(era))));
  }

  private static Optional<Integer> month(String name) {
    String typed = name.toLowerCase(Locale.ROOT);
    return MONTHS.stream()
        .filter(month ->
            month.equals(typed)
                || month.substring(0, ABBREVIATION).equals(typed)
                || (typed.equals("sept") && month.equals("september")))
        .findFirst()
        .map(month -> MONTHS.indexOf(month) + 1);
  }

  private static Optional<LocalDate> existing(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
