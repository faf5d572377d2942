package dev.akashi.kernel;

import java.util.Locale;

/** The two languages that every text of Akashi exists in; Japanese comes first. */
public enum Language {
  JA(Locale.JAPANESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The code used in addresses and in HTML, {@code ja} or {@code en}. */
  public String code() {
    return locale.getLanguage();
  }

  /** The language of a code such as {@code en} or {@code en-GB}; Japanese for everything else. */
  public static Language of(String code) {
    return code.toLowerCase(Locale.ROOT).startsWith("en") ? EN : JA;
  }
}
