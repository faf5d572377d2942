package dev.akashi.audithours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours as people type and read them, in quarters of an hour. */
public final class Hours {

  public static final int QUARTER = 15;
  public static final int DAY = 24 * 60;

  private static final int HOUR = 60;
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,4}(\\.\\d{1,2})?");

  private Hours() {}

  /**
   * The minutes of a text such as {@code 1.5} or {@code 1:30}, which may be none or more than a
   * day.
   *
   * @throws IllegalArgumentException when it is none, or no quarters of an hour
   */
  public static int minutes(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    int minutes = read(plain);
    if (minutes % QUARTER != 0) {
      throw new IllegalArgumentException("no quarters of an hour: " + text);
    }
    return minutes;
  }

  private static int read(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return Integer.parseInt(clock.group(1)) * HOUR + Integer.parseInt(clock.group(2));
    }
    if (!DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("no hours: " + text);
    }
    BigDecimal minutes = new BigDecimal(text).multiply(BigDecimal.valueOf(HOUR));
    if (minutes.stripTrailingZeros().scale() > 0) {
      throw new IllegalArgumentException("no whole minutes: " + text);
    }
    return minutes.intValueExact();
  }

  /** The hours of minutes, as {@code 1.5}. */
  public static String of(long minutes) {
    BigDecimal hours =
        BigDecimal.valueOf(minutes)
            .divide(BigDecimal.valueOf(HOUR), 2, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return hours.toPlainString();
  }
}
