package dev.akashi.statement;

import java.text.Normalizer;
import java.util.Locale;

/** Two texts are written alike when they differ in width, case and white space only. */
final class WrittenAlike {

  private WrittenAlike() {}

  static String form(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }

  static boolean same(String one, String other) {
    return form(one).equals(form(other));
  }
}
