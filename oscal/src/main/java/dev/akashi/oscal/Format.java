package dev.akashi.oscal;

import java.util.Locale;
import java.util.Optional;

/** The notations of an OSCAL document. */
public enum Format {
  JSON,
  XML,
  YAML;

  /** By the ending of a file's name. */
  public static Optional<Format> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return Optional.of(JSON);
    }
    if (lower.endsWith(".xml")) {
      return Optional.of(XML);
    }
    return lower.endsWith(".yaml") || lower.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
  }

  /** By the first character that is not white space or a byte order mark. */
  public static Format ofContent(byte[] content) {
    for (byte b : content) {
      if (b == '<') {
        return XML;
      }
      if (b == '{') {
        return JSON;
      }
      boolean skipped = (b >= 0 && b <= ' ') || (b & 0xff) >= 0xbb;
      if (!skipped) {
        return YAML;
      }
    }
    return YAML;
  }
}
