package dev.akashi.oscal.markup;

/** Classes of characters as CommonMark tells them apart. */
final class Characters {

  private Characters() {}

  static boolean isAsciiPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  static boolean isWhitespace(int c) {
    return c <= ' ' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Punctuation or a symbol, of which flanking marks need none on their inside. */
  static boolean isPunctuation(int c) {
    if (c < 128) {
      return isAsciiPunctuation((char) c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /** Neither white space nor punctuation. */
  static boolean isWord(int c) {
    return !isWhitespace(c) && !isPunctuation(c);
  }
}
