package dev.akashi.oscal.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts in YAML: plain where every reader takes them for a text, as literal block where they have
 * lines, in double quotes otherwise. Words and numbers that YAML 1.1 readers would take for
 * something else are quoted too.
 */
final class YamlText {

  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

  /** Numbers, sexagesimal numbers and days of YAML 1.1 and 1.2. */
  private static final Pattern NUMBER_LIKE =
      Pattern.compile(
          "[0-9][0-9_,]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|[0-9][0-9_]*(:[0-9_.]+)+"
              + "|0[xXoObB][0-9a-fA-F_]+|[0-9]{4}-[0-9].*");

  private YamlText() {}

  /** A value that ends its line. */
  static void value(StringBuilder yaml, String text, int level) {
    if (isBlock(text)) {
      block(yaml, text, level);
    } else {
      inline(yaml, text);
      yaml.append('\n');
    }
  }

  /** A key, or a value within a line. */
  static void inline(StringBuilder yaml, String text) {
    if (isPlain(text)) {
      yaml.append(text);
    } else {
      quoted(yaml, text);
    }
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || !isPlainStart(text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPrintable(c)) {
        return false;
      }
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if ((c == ':' && next == ' ') || (c == ' ' && (next == '#' || next == ' '))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainStart(String text) {
    char first = text.charAt(0);
    if (first >= '0' && first <= '9') {
      return !NUMBER_LIKE.matcher(text).matches();
    }
    return (Character.isLetter(first) || first == '(')
        && (text.length() > 5 || !WORDS.contains(text.toLowerCase(Locale.ROOT)));
  }

  /** Whether every YAML reader takes the character as it is, within a line. */
  private static boolean isPrintable(char c) {
    if (c < 0x7f) {
      return c >= ' ';
    }
    return (c >= 0xa0 && c != '\u2028' && c != '\u2029' && c < 0xd800)
        || (c >= 0xf900 && c < 0xfeff)
        || (c > 0xfeff && c < 0xfffe);
  }

  /** Whether a literal block gives back exactly this text. */
  private static boolean isBlock(String text) {
    if (text.indexOf('\n') < 0 || text.charAt(0) <= ' ' || text.endsWith("\n\n")) {
      return false;
    }
    boolean onlySpaces = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (onlySpaces && i > 0 && text.charAt(i - 1) != '\n') {
          return false;
        }
        onlySpaces = true;
      } else if (isPrintable(c)) {
        onlySpaces &= c == ' ';
      } else {
        return false;
      }
    }
    return !onlySpaces || text.charAt(text.length() - 1) == '\n';
  }

  private static void block(StringBuilder yaml, String text, int level) {
    yaml.append(text.endsWith("\n") ? "|\n" : "|-\n");
    text.lines()
        .forEach(line -> {
          if (!line.isEmpty()) {
            yaml.repeat("  ", level).append(line);
          }
          yaml.append('\n');
        });
  }

  /** The text in double quotes, with the escapes that JSON has too. */
  static void quoted(StringBuilder yaml, String text) {
    yaml.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> yaml.append("\\\"");
        case '\\' -> yaml.append("\\\\");
        case '\n' -> yaml.append("\\n");
        case '\t' -> yaml.append("\\t");
        case '\r' -> yaml.append("\\r");
        default -> i += character(yaml, text, i);
      }
    }
    yaml.append('"');
  }

  /** Appends a character, and says how many more it took than one. */
  private static int character(StringBuilder yaml, String text, int index) {
    char c = text.charAt(index);
    if (isPrintable(c)) {
      yaml.append(c);
      return 0;
    }
    int codePoint = text.codePointAt(index);
    if (codePoint > 0xffff) {
      yaml.appendCodePoint(codePoint);
      return 1;
    }
    yaml.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    return 0;
  }
}
