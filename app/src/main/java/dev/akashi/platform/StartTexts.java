package dev.akashi.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What is said before Akashi runs, in the language of the environment. */
public final class StartTexts {

  private StartTexts() {}

  /** The text of a key of {@code messages/start_*.properties}. */
  public static String say(String key, String... args) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "messages.start",
            language(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(args);
  }

  private static Locale language() {
    boolean japanese =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> System.getenv().getOrDefault(name, ""))
            .filter(value -> !value.isBlank())
            .limit(1)
            .anyMatch(value -> value.startsWith("ja"));
    return japanese ? Locale.JAPANESE : Locale.ENGLISH;
  }
}
