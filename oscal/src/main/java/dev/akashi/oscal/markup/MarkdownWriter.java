package dev.akashi.oscal.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as Markdown, one text for one meaning. */
final class MarkdownWriter {

  private MarkdownWriter() {}

  static String blocks(List<Block> blocks) {
    if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph only) {
      return paragraph(only);
    }
    return joined(blocks, "\n\n");
  }

  private static String joined(List<Block> blocks, String between) {
    List<String> texts = new ArrayList<>();
    boolean otherMark = false;
    Block before = null;
    for (Block block : blocks) {
      otherMark = !otherMark && before != null && runsInto(before, block);
      String text = block(block, otherMark);
      if (!text.isEmpty()) {
        texts.add(text);
        before = block;
      }
    }
    return String.join(between, texts);
  }

  /** Two lists of a kind, one after the other, are told apart by their marks. */
  private static boolean runsInto(Block before, Block block) {
    return before instanceof Block.Listing first
        && block instanceof Block.Listing second
        && first.ordered() == second.ordered();
  }

  private static String block(Block block, boolean otherMark) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph(paragraph);
      case Block.Heading heading -> heading(heading);
      case Block.Listing list -> list(list, otherMark);
      case Block.Preformatted code -> preformatted(code);
      case Block.Quotation quote -> prefixed(blocks(quote.content()), "> ", "> ");
      case Block.Table table -> table(table);
      case Block.Rule _ -> "***";
    };
  }

  private static String paragraph(Block.Paragraph paragraph) {
    String text = InlineWriter.paragraph(paragraph.content());
    if (text.indexOf('\n') < 0) {
      return Escapes.lineStart(text);
    }
    return text.lines().map(Escapes::lineStart).collect(Collectors.joining("\n"));
  }

  private static String heading(Block.Heading heading) {
    String text = InlineWriter.cell(heading.content());
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    boolean closes =
        end < text.length() && (end == 0 || Characters.isWhitespace(text.charAt(end - 1)));
    String kept = closes ? text.substring(0, end) + "\\" + text.substring(end) : text;
    return "#".repeat(heading.level()) + (kept.isEmpty() ? "" : " " + kept);
  }

  private static String preformatted(Block.Preformatted code) {
    String fence = "`".repeat(Math.max(3, Escapes.longestRun(code.text(), '`') + 1));
    return fence + code.language() + "\n" + code.text() + "\n" + fence;
  }

  private static String list(Block.Listing list, boolean otherMark) {
    boolean tight = list.tight() && Tightness.isPossible(list);
    List<String> texts =
        list.items().stream().map(item -> joined(item, tight ? "\n" : "\n\n")).toList();
    String bullet = otherMark ? "*" : texts.stream().anyMatch(MarkdownWriter::isDashes) ? "+" : "-";
    List<String> items = new ArrayList<>();
    long number = list.start();
    for (String text : texts) {
      String mark =
          list.ordered() ? Math.min(number++, 999_999_999) + (otherMark ? ")" : ".") : bullet;
      items.add(text.isEmpty() ? mark : prefixed(text, mark + " ", " ".repeat(mark.length() + 1)));
    }
    return String.join(tight ? "\n" : "\n\n", items);
  }

  /** Whether a dash before the text would make it a line across. */
  private static boolean isDashes(String text) {
    return text.startsWith("- -") && text.lines().findFirst().orElse("").matches("[- ]+");
  }

  /** The text with something before its first line and something before the others. */
  private static String prefixed(String text, String first, String others) {
    StringBuilder lines = new StringBuilder(first);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.append(text, start, end).append('\n');
      start = end + 1;
      boolean blank = start < text.length() && text.charAt(start) == '\n';
      lines.append(blank ? others.stripTrailing() : others);
    }
    return lines.append(text, start, text.length()).toString();
  }

  private static String table(Block.Table table) {
    int columns = table.rows().stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (List<List<Inline>> row : table.rows()) {
      lines.add(row(row, columns));
    }
    StringBuilder marks = new StringBuilder("|");
    for (int i = 0; i < columns; i++) {
      Block.Align align = i < table.columns().size() ? table.columns().get(i) : Block.Align.NONE;
      marks.append(
          switch (align) {
            case NONE -> " --- |";
            case LEFT -> " :--- |";
            case CENTER -> " :---: |";
            case RIGHT -> " ---: |";
          });
    }
    lines.add(1, marks.toString());
    return String.join("\n", lines);
  }

  private static String row(List<List<Inline>> row, int columns) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < columns; i++) {
      String cell = i < row.size() ? InlineWriter.cell(row.get(i)).replace("|", "\\|") : "";
      line.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
    }
    return line.toString();
  }
}
