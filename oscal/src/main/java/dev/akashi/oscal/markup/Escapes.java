package dev.akashi.oscal.markup;

import java.util.regex.Pattern;

/** Which characters of a text Markdown would take for markup. */
final class Escapes {

  private static final Pattern REFERENCE =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);");
  private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})([.)])(?=[ \t]|$)(.*)");
  private static final Pattern HASHES = Pattern.compile("#{1,6}([ \t].*)?");
  private static final Pattern LINE = Pattern.compile("[|:\\-=+ \t]+|[-+*]([ \t].*)?");

  private Escapes() {}

  /**
   * Whether the character needs a backslash.
   *
   * @param before what was written before it, a line feed at the start
   */
  static boolean isNeeded(String text, int i, char before) {
    char c = text.charAt(i);
    char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
    return switch (c) {
      case '`', '[', ']', '"', '~', '^' -> true;
      case '\\' -> next == '\n' || Characters.isAsciiPunctuation(next);
      case '*' -> before != ' ' || next != ' ';
      case '_' -> !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(next);
      case '<' -> next == '/' || next == '!' || next == '?' || Character.isLetter(next);
      case '{' -> next == '{';
      case '&' -> isReference(text, i);
      default -> false;
    };
  }

  private static boolean isReference(String text, int i) {
    return REFERENCE.matcher(text).region(i, text.length()).lookingAt();
  }

  /** A line of a paragraph, so that it does not read as the start of another block. */
  static String lineStart(String line) {
    if (line.isEmpty()) {
      return line;
    }
    char first = line.charAt(0);
    return switch (first) {
      case '#' -> HASHES.matcher(line).matches() ? "\\" + line : line;
      case '>' -> "\\" + line;
      case '-', '+', '=', '|', ':', '*' -> LINE.matcher(line).matches() ? "\\" + line : line;
      default ->
          first >= '0' && first <= '9' ? NUMBERED.matcher(line).replaceFirst("$1\\\\$2$3") : line;
    };
  }

  static int longestRun(String text, char c) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == c ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** What a link or picture leads to. */
  static String address(String address) {
    boolean plain = !address.startsWith("<");
    int open = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      plain &= c > ' ' && c != 0x7f;
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      plain &= open >= 0 && open < 30;
    }
    return plain && open == 0
        ? escaped(address, "")
        : "<" + escaped(address.replaceAll("[\r\n]", " "), "<>") + ">";
  }

  static String title(String title) {
    return escaped(title.replaceAll("[\r\n]+", " "), "\"");
  }

  private static String escaped(String text, String characters) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '!';
      boolean needed =
          characters.indexOf(c) >= 0
              || (c == '\\' && Characters.isAsciiPunctuation(next))
              || (c == '&' && isReference(text, i));
      escaped.append(needed ? "\\" : "").append(c);
    }
    return escaped.toString();
  }
}
