package dev.akashi.oscal.markup;

import java.util.List;

/**
 * Markdown as the metaschema's data types have it. Reading what was written gives the same; a text
 * that was written here and read again is written the same.
 */
public final class Markdown {

  private static final String INLINE_MARKS = "\\*_`[]!&\"~^{\r\n\0\ufffe";
  private static final String BLOCK_MARKS = "#>-+*=~`|:0123456789 \t";

  private Markdown() {}

  /** Reads prose of several lines. */
  public static List<Block> read(String markdown) {
    if (isPlain(markdown)
        && !markdown.isEmpty()
        && BLOCK_MARKS.indexOf(markdown.charAt(0)) < 0
        && markdown.charAt(markdown.length() - 1) > ' ') {
      return List.of(new Block.Paragraph(List.of(new Inline.Text(markdown))));
    }
    return MarkdownReader.blocks(markdown);
  }

  /** Reads prose of one line. */
  public static List<Inline> readLine(String markdown) {
    if (isPlain(markdown)) {
      return markdown.isEmpty() ? List.of() : List.of(new Inline.Text(markdown));
    }
    return MarkdownReader.line(markdown);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (INLINE_MARKS.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  public static String write(List<Block> blocks) {
    return MarkdownWriter.blocks(blocks);
  }

  public static String writeLine(List<Inline> inlines) {
    return InlineWriter.line(inlines);
  }

  /** The text that this program writes for what another means. */
  public static String canonical(String markdown) {
    return write(read(markdown));
  }

  /** As {@link #canonical}, for a text of one line. */
  public static String canonicalLine(String markdown) {
    return writeLine(readLine(markdown));
  }
}
