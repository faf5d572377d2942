package dev.akashi.platform;

import dev.akashi.kernel.Language;

/** The words around what a file holds, in one language. */
public record Words(Texts texts, Language language) {

  public String text(String key, Object... args) {
    return texts.text(language, key, args);
  }

  public String label(Enum<?> value) {
    return texts.label(language, value);
  }
}
