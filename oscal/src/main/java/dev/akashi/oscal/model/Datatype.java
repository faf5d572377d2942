package dev.akashi.oscal.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The data types of OSCAL values, with the lexical rules of the metaschema's data type
 * specification. Values are kept as they are written; a type only says what may be written.
 */
public enum Datatype {
  STRING,
  TOKEN,
  UUID,
  URI,
  URI_REFERENCE,
  DATE,
  DATE_TIME_WITH_TIMEZONE,
  EMAIL_ADDRESS,
  BASE64,
  BOOLEAN,
  INTEGER,
  NON_NEGATIVE_INTEGER,
  POSITIVE_INTEGER,
  DECIMAL,
  MARKUP_LINE,
  MARKUP_MULTILINE;

  /** Whether the text is a value of this type. */
  public boolean accepts(String text) {
    return switch (this) {
      case STRING -> Lexical.isString(text);
      case TOKEN -> Lexical.isToken(text);
      case UUID -> Lexical.isUuid(text);
      case URI -> Lexical.isUri(text);
      case URI_REFERENCE -> Lexical.isUriReference(text);
      case DATE -> Lexical.DATE.matcher(text).matches();
      case DATE_TIME_WITH_TIMEZONE -> Lexical.DATE_TIME.matcher(text).matches();
      case EMAIL_ADDRESS -> Lexical.EMAIL.matcher(text).matches();
      case BASE64 -> Lexical.BASE64.matcher(text).matches();
      case BOOLEAN -> text.equals("true") || text.equals("false");
      case INTEGER -> Lexical.INTEGER.matcher(text).matches();
      case NON_NEGATIVE_INTEGER -> Lexical.NON_NEGATIVE.matcher(text).matches();
      case POSITIVE_INTEGER -> Lexical.POSITIVE.matcher(text).matches();
      case DECIMAL -> Lexical.DECIMAL.matcher(text).matches();
      case MARKUP_LINE -> !text.isEmpty() && text.indexOf('\n') < 0;
      case MARKUP_MULTILINE -> true;
    };
  }

  /** Whether JSON writes the value as a number. */
  public boolean isNumber() {
    return switch (this) {
      case INTEGER, NON_NEGATIVE_INTEGER, POSITIVE_INTEGER, DECIMAL -> true;
      default -> false;
    };
  }

  /** Whether the value is prose with markup: Markdown in JSON and YAML, elements in XML. */
  public boolean isMarkup() {
    return this == MARKUP_LINE || this == MARKUP_MULTILINE;
  }

  /** The type's name in the metaschema, for example {@code date-time-with-timezone}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The type of a metaschema name.
   *
   * @throws IllegalArgumentException if there is no such type
   */
  public static Datatype of(String label) {
    return Arrays.stream(values())
        .filter(type -> type.label().equals(label) || (label + "-address").equals(type.label()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such data type: " + label));
  }

  /** Patterns with more than a few characters. Hand-written where documents hold many values. */
  private static final class Lexical {
    private static final String DAY =
        "(((2000|2400|2800|(19|2[0-9](0[48]|[2468][048]|[13579][26])))-02-29)"
            + "|(((19|2[0-9])[0-9]{2})-02-(0[1-9]|1[0-9]|2[0-8]))"
            + "|(((19|2[0-9])[0-9]{2})-(0[13578]|10|12)-(0[1-9]|[12][0-9]|3[01]))"
            + "|(((19|2[0-9])[0-9]{2})-(0[469]|11)-(0[1-9]|[12][0-9]|30)))";
    private static final String ZONE =
        "(Z|(-((0[0-9]|1[0-2]):00|0[39]:30)|\\+((0[0-9]|1[0-4]):00|(0[34569]|10):30|(0[58]|12):45)))";
    static final Pattern DATE = Pattern.compile(DAY + ZONE + "?");
    static final Pattern DATE_TIME =
        Pattern.compile(DAY + "T(2[0-3]|[01][0-9]):([0-5][0-9]):([0-5][0-9])(\\.[0-9]+)?" + ZONE);
    static final Pattern EMAIL = Pattern.compile("\\S.*@.*\\S", Pattern.DOTALL);
    static final Pattern BASE64 = Pattern.compile("[0-9A-Za-z+/]+={0,2}");
    static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    static final Pattern NON_NEGATIVE = Pattern.compile("0|[1-9][0-9]*");
    static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]*");
    static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    private Lexical() {}

    /** A line of text that neither begins nor ends with white space. */
    static boolean isString(String text) {
      return !text.isEmpty()
          && !Character.isWhitespace(text.charAt(0))
          && !Character.isWhitespace(text.charAt(text.length() - 1))
          && text.indexOf('\n') < 0
          && text.indexOf('\r') < 0;
    }

    static boolean isToken(String text) {
      if (text.isEmpty()) {
        return false;
      }
      int first = text.codePointAt(0);
      if (first != '_' && !Character.isLetter(first)) {
        return false;
      }
      for (int i = Character.charCount(first); i < text.length(); ) {
        int c = text.charAt(i);
        if (c >= 128) {
          c = text.codePointAt(i);
        }
        if (!isTokenPart(c)) {
          return false;
        }
        i += Character.charCount(c);
      }
      return true;
    }

    private static boolean isTokenPart(int c) {
      if (c < 128) {
        return isAsciiLetter((char) c)
            || (c >= '0' && c <= '9')
            || c == '.'
            || c == '-'
            || c == '_';
      }
      return Character.isLetter(c) || isNumber(c);
    }

    private static boolean isNumber(int c) {
      return switch (Character.getType(c)) {
        case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
            true;
        default -> false;
      };
    }

    static boolean isUuid(String text) {
      if (text.length() != 36) {
        return false;
      }
      for (int i = 0; i < 36; i++) {
        char c = text.charAt(i);
        boolean fits =
            switch (i) {
              case 8, 13, 18, 23 -> c == '-';
              case 14 -> c == '4' || c == '5';
              case 19 -> c == '8' || c == '9' || (c | 0x20) == 'a' || (c | 0x20) == 'b';
              default -> isHex(c);
            };
        if (!fits) {
          return false;
        }
      }
      return true;
    }

    private static boolean isHex(char c) {
      return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    }

    static boolean isUri(String text) {
      int colon = text.indexOf(':');
      if (colon < 2 || colon == text.length() - 1 || !isAsciiLetter(text.charAt(0))) {
        return false;
      }
      for (int i = 1; i < colon; i++) {
        char c = text.charAt(i);
        if (!isAsciiLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
          return false;
        }
      }
      return isUriReference(text);
    }

    private static boolean isAsciiLetter(char c) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** No white space or control characters; everything else is left to who follows the link. */
    static boolean isUriReference(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) <= ' ') {
          return false;
        }
      }
      return true;
    }
  }
}
