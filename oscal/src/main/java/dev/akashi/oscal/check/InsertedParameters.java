package dev.akashi.oscal.check;

import org.jspecify.annotations.Nullable;

/**
 * The parameters that a text inserts, one after the other: {@code {{ insert: param, ID }}}, also
 * without the first word, as NIST wrote it before OSCAL 1.0. Looks at each character a few times at
 * most, whatever the text holds. For one thread.
 */
final class InsertedParameters {

  private final String text;
  private int at;

  InsertedParameters(String text) {
    this.text = text;
  }

  /** The id of the next one; nothing when there is no more. */
  @Nullable String next() {
    int open = text.indexOf("{{", at);
    while (open >= 0) {
      at = open + 2;
      String id = parameter();
      if (id != null) {
        return id;
      }
      open = text.indexOf("{{", open + 1);
    }
    at = text.length();
    return null;
  }

  private @Nullable String parameter() {
    skipSpace();
    if (takes("insert")) {
      skipSpace();
      if (!takes(":")) {
        return null;
      }
      skipSpace();
    }
    if (!takes("param")) {
      return null;
    }
    skipSpace();
    if (!takes(",")) {
      return null;
    }
    skipSpace();
    int from = at;
    while (at < text.length() && isPart(text.charAt(at))) {
      at++;
    }
    String id = text.substring(from, at);
    skipSpace();
    return !id.isEmpty() && takes("}}") ? id : null;
  }

  private boolean takes(String word) {
    boolean there = text.startsWith(word, at);
    at += there ? word.length() : 0;
    return there;
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isPart(char c) {
    return !isSpace(c) && c != ',' && c != '{' && c != '}';
  }

  /** White space as a regular expression has it; a full-width space belongs to an id. */
  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
