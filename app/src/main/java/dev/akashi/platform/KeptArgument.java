package dev.akashi.platform;

import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.LocalizedText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An argument of a message as it is kept with a notice: a text, one in both languages, a day in ISO
 * form, or the name of a version, which may look like a day and yet is none.
 */
public final class KeptArgument {

  private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final String VERSION = "version:";

  /** What no form lets into a text. */
  private static final char BETWEEN_LANGUAGES = '\u001f';

  private KeptArgument() {}

  /** The name of a version as it is kept; only one that looks like a day has to say what it is. */
  public static String version(String name) {
    return isDay(name) ? VERSION + name : name;
  }

  /** An argument as it is kept: a text in both languages keeps both. */
  public static String keep(Object argument) {
    return argument instanceof LocalizedText text
        ? text.en().isBlank() ? text.ja() : text.ja() + BETWEEN_LANGUAGES + text.en()
        : argument.toString();
  }

  /** What is put into the message: a day, a text, or one in both languages. */
  static Object read(String kept) {
    int between = kept.indexOf(BETWEEN_LANGUAGES);
    if (between > 0) {
      return new LocalizedText(kept.substring(0, between), kept.substring(between + 1));
    }
    if (isDay(kept)) {
      Optional<Object> day = JapaneseDates.parse(kept).map(Object.class::cast);
      return day.orElse(kept);
    }
    return kept.startsWith(VERSION) && isDay(kept.substring(VERSION.length()))
        ? kept.substring(VERSION.length())
        : kept;
  }

  private static boolean isDay(String text) {
    return ISO_DAY.matcher(text).matches();
  }
}
