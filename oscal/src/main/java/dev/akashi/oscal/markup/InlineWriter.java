package dev.akashi.oscal.markup;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes inlines as Markdown. What would read as markup is escaped; where a mark stands between
 * letters and punctuation, so that CommonMark would not take it for one (which Japanese text, that
 * has no spaces, often does), the letter is written as a character reference.
 */
final class InlineWriter {

  private final StringBuilder out = new StringBuilder();

  /** Whether a line may end within the text; a heading or cell has one line. */
  private final boolean lines;

  /** Whether the next character must not be a letter or digit as it is. */
  private boolean closing;

  /** The stretches around what is being written; emphasis in emphasis says nothing more. */
  private final Set<Inline.Kind> open = EnumSet.noneOf(Inline.Kind.class);

  /** Whether white space at the ends means nothing. */
  private final boolean trimmed;

  private InlineWriter(boolean lines, boolean trimmed) {
    this.lines = lines;
    this.trimmed = trimmed;
  }

  /** A paragraph. */
  static String paragraph(List<Inline> inlines) {
    return new InlineWriter(true, true).written(inlines);
  }

  /** A heading or table cell. */
  static String cell(List<Inline> inlines) {
    return new InlineWriter(false, true).written(inlines);
  }

  /** A text of one line; its outer white space is kept. */
  static String line(List<Inline> inlines) {
    return new InlineWriter(false, false).written(inlines);
  }

  private String written(List<Inline> inlines) {
    all(inlines);
    if (!trimmed) {
      return out.toString();
    }
    int end = out.length();
    while (end > 0 && isBlank(out.charAt(end - 1))) {
      end--;
    }
    if (end > 1 && out.charAt(end - 1) == '\\' && end < out.length() && out.charAt(end) == '\n') {
      end--;
    }
    return out.substring(0, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  private void all(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text text -> text(text.text());
        case Inline.Code code -> code(code.text());
        case Inline.Span span -> span(span);
        case Inline.Anchor anchor -> anchor(anchor);
        case Inline.Image image -> image(image);
        case Inline.Insert insert ->
            markup("{{ insert: " + insert.type() + ", " + insert.reference() + " }}");
        case Inline.Break _ -> lineBreak();
      }
    }
  }

  private void markup(String text) {
    closing = false;
    out.append(text);
  }

  private void lineBreak() {
    if (!lines) {
      text(" ");
    } else {
      markup("\\\n");
    }
  }

  private void text(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int codePoint = text.codePointAt(i);
      if (closing) {
        closing = false;
        if (Characters.isWord(codePoint)) {
          out.append(reference(codePoint));
          i += Character.charCount(codePoint);
          continue;
        }
      }
      character(text, i, c);
      i++;
    }
  }

  private void character(String text, int i, char c) {
    switch (c) {
      case '\n', '\r' -> softBreak();
      case ' ', '\t' -> {
        if (!trimmed || !(out.isEmpty() || out.charAt(out.length() - 1) == '\n')) {
          out.append(c);
        }
      }
      default -> {
        if (Escapes.isNeeded(text, i, out.isEmpty() ? '\n' : out.charAt(out.length() - 1))) {
          out.append('\\');
        }
        out.append(c);
      }
    }
  }

  private void softBreak() {
    if (!lines) {
      out.append(' ');
      return;
    }
    int end = out.length();
    while (end > 0 && isBlank(out.charAt(end - 1))) {
      end--;
    }
    boolean afterBreak = end < out.length() && out.charAt(end) == '\n';
    if (!afterBreak) {
      out.setLength(end);
      if (end > 0) {
        out.append('\n');
      }
    }
  }

  private static String reference(int codePoint) {
    return "&#x" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT) + ";";
  }

  private void code(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ');
    String fence = "`".repeat(Escapes.longestRun(line, '`') + 1);
    boolean ends = line.startsWith("`") || line.endsWith("`");
    boolean spaces = line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
    String pad = ends || spaces ? " " : "";
    markup(fence + pad + line + pad + fence);
  }

  private void span(Inline.Span span) {
    if (span.kind() == Inline.Kind.QUOTE) {
      standingOut(span);
    } else if (open.add(span.kind())) {
      standingOut(span);
      open.remove(span.kind());
    } else {
      all(span.content());
    }
  }

  private void standingOut(Inline.Span span) {
    List<Inline> content = span.content();
    String before = Spaces.before(content);
    text(before);
    List<Inline> inner = Spaces.without(content);
    if (!inner.isEmpty()) {
      marked(mark(span.kind()), inner);
    }
    if (!Spaces.isOnly(content)) {
      text(Spaces.after(content));
    }
  }

  /** Stars, or underscores where stars would run into those before. */
  private String mark(Inline.Kind kind) {
    String mark = kind.mark();
    boolean run = mark.charAt(0) == '*' && !out.isEmpty() && out.charAt(out.length() - 1) == '*';
    return run ? mark.replace('*', '_') : mark;
  }

  private void marked(String mark, List<Inline> content) {
    closing = false;
    int start = out.length();
    out.append(mark);
    int inside = out.length();
    all(content);
    closing = false;
    if (out.length() == inside) {
      out.setLength(start);
      return;
    }
    boolean punctuation = referenceWhitespace(inside);
    if (punctuation || mark.charAt(0) == '_') {
      inside += referenceBefore(start);
    }
    int last = out.codePointBefore(out.length());
    if (Characters.isWhitespace(last)) {
      out.setLength(out.length() - Character.charCount(last));
      out.append(reference(last));
      last = ';';
    }
    out.append(mark);
    closing = Characters.isPunctuation(last) || mark.charAt(0) == '_';
  }

  /** Whether the first character inside is punctuation; white space is made a reference. */
  private boolean referenceWhitespace(int inside) {
    int first = out.codePointAt(inside);
    if (!Characters.isWhitespace(first)) {
      return Characters.isPunctuation(first);
    }
    out.replace(inside, inside + Character.charCount(first), reference(first));
    return true;
  }

  /** Makes a letter before a mark a reference; gives how much longer the text became. */
  private int referenceBefore(int start) {
    if (start == 0) {
      return 0;
    }
    int before = out.codePointBefore(start);
    if (!Characters.isWord(before)) {
      return 0;
    }
    int from = start - Character.charCount(before);
    String reference = reference(before);
    out.replace(from, start, reference);
    return reference.length() - (start - from);
  }

  private void anchor(Inline.Anchor anchor) {
    escapeExclamation();
    markup("[");
    all(anchor.content());
    closing = false;
    target(anchor.href(), anchor.title());
  }

  private void escapeExclamation() {
    int last = out.length() - 1;
    if (last >= 0 && out.charAt(last) == '!') {
      out.insert(last, '\\');
    }
  }

  private void image(Inline.Image image) {
    markup("![");
    boolean wasClosing = closing;
    text(image.alternative().replace('\n', ' '));
    closing = wasClosing;
    target(image.source(), image.title());
  }

  private void target(String address, String title) {
    markup("](" + Escapes.address(address));
    if (!title.isEmpty()) {
      out.append(address.isEmpty() ? "<> \"" : " \"").append(Escapes.title(title)).append('"');
    }
    out.append(')');
  }
}
