package dev.akashi.platform.oscal;

import dev.akashi.oscal.markup.Block;
import dev.akashi.oscal.markup.Inline;
import dev.akashi.oscal.markup.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Plain texts of ours as the Markdown of OSCAL, and back. */
public final class Prose {

  private Prose() {}

  /** A text of several lines; what Markdown would take for a mark stays what it is. */
  public static String of(String plain) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : stripped(plain).split("\\R[ \\t]*\\R", -1)) {
      List<Inline> inlines = new ArrayList<>();
      for (String line : paragraph.split("\\R", -1)) {
        if (!inlines.isEmpty()) {
          inlines.add(new Inline.Break());
        }
        inlines.add(new Inline.Text(stripped(line)));
      }
      blocks.add(new Block.Paragraph(inlines));
    }
    return Markdown.write(blocks);
  }

  /** A text of one line. */
  public static String line(String plain) {
    return Markdown.writeLine(List.of(new Inline.Text(oneLine(plain))));
  }

  /** What a property may hold: one line without spaces at its ends. */
  public static String oneLine(String plain) {
    return plain.strip().replaceAll("\\s+", " ");
  }

  /** The words of prose, without its marks. */
  public static String plain(String markdown) {
    return stripped(blocks(Markdown.read(markdown)));
  }

  public static String plainLine(String markdown) {
    return stripped(inlines(Markdown.readLine(markdown)));
  }

  /** Whether words that were read are what a text of ours reads as when it has gone out. */
  public static boolean isReadFrom(String plain, String read) {
    return plain(of(plain)).equals(read);
  }

  /** The same for a text of one line. */
  public static boolean isLineReadFrom(String plain, String read) {
    return plainLine(line(plain)).equals(read);
  }

  /** Without what Markdown does not count; a wide space indents a Japanese paragraph and stays. */
  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static String blocks(List<Block> blocks) {
    return blocks.stream().map(Prose::block).collect(Collectors.joining("\n\n"));
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> inlines(paragraph.content());
      case Block.Heading heading -> inlines(heading.content());
      case Block.Listing list ->
          list.items().stream().map(item -> "- " + blocks(item)).collect(Collectors.joining("\n"));
      case Block.Preformatted text -> text.text();
      case Block.Quotation quotation -> blocks(quotation.content());
      case Block.Table table ->
          table.rows().stream()
              .map(row -> row.stream().map(Prose::inlines).collect(Collectors.joining(" | ")))
              .collect(Collectors.joining("\n"));
      case Block.Rule rule -> "";
    };
  }

  private static String inlines(List<Inline> inlines) {
    return inlines.stream().map(Prose::inline).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    return switch (inline) {
      case Inline.Text text -> text.text();
      case Inline.Code code -> code.text();
      case Inline.Span span -> inlines(span.content());
      case Inline.Anchor anchor -> inlines(anchor.content());
      case Inline.Image image -> image.alternative();
      case Inline.Insert insert ->
          "{{ insert: " + insert.type() + ", " + insert.reference() + " }}";
      case Inline.Break end -> "\n";
    };
  }
}
