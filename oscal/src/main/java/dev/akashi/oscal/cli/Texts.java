package dev.akashi.oscal.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command says, in one language. */
record Texts(Locale locale, ResourceBundle bundle) {

  private static final String BUNDLE = "dev.akashi.oscal.cli.texts";

  static Texts in(Locale locale) {
    return new Texts(locale, ResourceBundle.getBundle(BUNDLE, locale));
  }

  String get(String key, Object... args) {
    return new MessageFormat(bundle.getString(key), locale).format(args);
  }
}
