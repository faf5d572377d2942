package dev.akashi.oscal.text;

import java.util.regex.Pattern;

/** A number, truth value or null of a member that the model does not have, as written. */
record Literal(String text) {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  /** Whether a text without quotes is a number or truth value in JSON. */
  static boolean isLiteral(String text) {
    return text.equals("true") || text.equals("false") || isNumber(text);
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
