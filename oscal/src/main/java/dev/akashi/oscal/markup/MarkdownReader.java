package dev.akashi.oscal.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Turns Markdown into blocks and inlines. */
final class MarkdownReader {

  /** Stretches in stretches; what is nested deeper is read as text. */
  private static final int DEPTH = 50;

  /** Keeps "[a]: b" from being a definition of a link, which would lose its text. */
  private static final String NO_DEFINITION = "]\ufffe:";

  private MarkdownReader() {}

  static List<Block> blocks(String markdown) {
    return blocks(MarkdownSyntax.MULTILINE.parse(guarded(markdown)));
  }

  static List<Inline> line(String markdown) {
    String line = markdown.replaceAll("\\s*[\r\n]\\s*", " ");
    int start = 0;
    int end = line.length();
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    Inlines inlines = new Inlines();
    inlines.text(line.substring(0, start));
    Node paragraph = MarkdownSyntax.LINE.parse(guarded(line.substring(start, end))).getFirstChild();
    if (paragraph != null) {
      append(paragraph, inlines, 0);
    }
    inlines.text(line.substring(end));
    return inlines.done();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static String guarded(String markdown) {
    return markdown.contains("]:") ? markdown.replace("]:", NO_DEFINITION) : markdown;
  }

  private static String unguarded(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.indexOf('\ufffe') < 0 ? text : text.replace("\ufffe", "");
  }

  private static List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      blocks.add(block(node));
    }
    return blocks;
  }

  private static Block block(Node node) {
    return switch (node) {
      case Paragraph paragraph -> new Block.Paragraph(inlines(paragraph));
      case org.commonmark.node.Heading heading ->
          new Block.Heading(heading.getLevel(), oneLine(inlines(heading)));
      case BulletList list -> new Block.Listing(false, 1, list.isTight(), items(list));
      case OrderedList list -> new Block.Listing(true, start(list), list.isTight(), items(list));
      case FencedCodeBlock code ->
          new Block.Preformatted(language(code.getInfo()), withoutEnd(code.getLiteral()));
      case IndentedCodeBlock code -> new Block.Preformatted("", withoutEnd(code.getLiteral()));
      case BlockQuote quote -> new Block.Quotation(blocks(quote));
      case ThematicBreak _ -> new Block.Rule();
      case TableBlock table -> table(table);
      default -> throw new IllegalStateException("not in this syntax: " + node);
    };
  }

  /** A heading that is underlined may have lines; in XML and in our Markdown it has one. */
  private static List<Inline> oneLine(List<Inline> content) {
    Inlines line = new Inlines();
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Text text -> line.text(text.text().replace('\n', ' '));
        case Inline.Break _ -> line.text(" ");
        case Inline.Span span -> line.add(new Inline.Span(span.kind(), oneLine(span.content())));
        default -> line.add(inline);
      }
    }
    return line.done();
  }

  private static int start(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    return start == null ? 1 : start;
  }

  private static List<List<Block>> items(ListBlock list) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(blocks(item));
    }
    return items;
  }

  private static String language(@Nullable String info) {
    String first = unguarded(info).strip().split("\\s+", 2)[0];
    return Block.Preformatted.isLanguage(first) ? first : "";
  }

  private static String withoutEnd(String literal) {
    String text = unguarded(literal);
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private static Block table(TableBlock table) {
    List<Block.Align> columns = new ArrayList<>();
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(inlines(cell));
          if (row instanceof TableRow && rows.isEmpty()) {
            columns.add(align(((TableCell) cell).getAlignment()));
          }
        }
        rows.add(cells);
      }
    }
    return new Block.Table(columns, rows);
  }

  private static Block.Align align(TableCell.@Nullable Alignment alignment) {
    return alignment == null
        ? Block.Align.NONE
        : Block.Align.valueOf(alignment.name().toUpperCase(Locale.ROOT));
  }

  private static List<Inline> inlines(Node parent) {
    return inlines(parent, 0);
  }

  private static List<Inline> inlines(Node parent, int depth) {
    Inlines inlines = new Inlines();
    append(parent, inlines, depth);
    return inlines.done();
  }

  private static void append(Node parent, Inlines inlines, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text text -> inlines.text(unguarded(text.getLiteral()));
        case SoftLineBreak _ -> inlines.text("\n");
        case HardLineBreak _ -> inlines.add(new Inline.Break());
        case Code code -> inlines.add(new Inline.Code(unguarded(code.getLiteral())));
        case MarkdownSyntax.Inserted inserted -> inlines.add(inserted.insert());
        case Image image ->
            inlines.add(
                new Inline.Image(
                    unguarded(image.getDestination()), plain(image), unguarded(image.getTitle())));
        default -> container(node, inlines, depth + 1);
      }
    }
  }

  private static void container(Node node, Inlines inlines, int depth) {
    if (depth > DEPTH) {
      inlines.text(plain(node));
      return;
    }
    List<Inline> content = inlines(node, depth);
    switch (node) {
      case Emphasis _ -> inlines.add(new Inline.Span(Inline.Kind.EMPHASIS, content));
      case StrongEmphasis _ -> inlines.add(new Inline.Span(Inline.Kind.STRONG, content));
      case MarkdownSyntax.Marked marked -> inlines.add(new Inline.Span(marked.kind(), content));
      case Link link ->
          inlines.add(
              new Inline.Anchor(
                  unguarded(link.getDestination()), unguarded(link.getTitle()), content));
      default -> throw new IllegalStateException("not in this syntax: " + node);
    }
  }

  /** The text of a node without its markup, without recursion. */
  private static String plain(Node top) {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    Node node = top.getFirstChild();
    while (node != null) {
      switch (node) {
        case Text literal -> text.append(unguarded(literal.getLiteral()));
        case Code code -> text.append(unguarded(code.getLiteral()));
        case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
        default -> {}
      }
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      while (node.getNext() == null && depth > 1) {
        node = node.getParent();
        depth--;
      }
      node = node.getNext();
    }
    return text.toString();
  }
}
