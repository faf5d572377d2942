package dev.akashi.registration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a registration number, for example {@code C{yy}-{serial4}-{level}}: the calendar year
 * of the first registration, a serial that continues over the years, and the level.
 */
public record NumberForm(String pattern) {

  private static final Pattern PLACE = Pattern.compile("\\{(yyyy|yy|level|serial([1-9])?)}");

  public NumberForm {
    String rest = PLACE.matcher(pattern).replaceAll("");
    if (!rest.matches("[A-Za-z0-9-]*") || !pattern.contains("{serial")) {
      throw new IllegalArgumentException("not a form of registration numbers: " + pattern);
    }
  }

  /** The number of the service that is registered as the {@code serial}-th, on that day. */
  public String number(LocalDate registeredOn, int serial, int level) {
    if (serial < 1) {
      throw new IllegalArgumentException("serials begin with 1: " + serial);
    }
    return PLACE
        .matcher(pattern)
        .replaceAll(place ->
            Matcher.quoteReplacement(
                switch (place.group(1)) {
                  case "yyyy" -> Integer.toString(registeredOn.getYear());
                  case "yy" -> padded(registeredOn.getYear() % 100, "2");
                  case "level" -> Integer.toString(level);
                  default -> padded(serial, place.group(2) == null ? "1" : place.group(2));
                }));
  }

  private static String padded(int number, String width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }
}
