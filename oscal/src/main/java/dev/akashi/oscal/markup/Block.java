package dev.akashi.oscal.markup;

import java.util.List;

/** What prose of several lines is made of. */
public sealed interface Block {

  record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /** A heading of level 1 to 6. */
  record Heading(int level, List<Inline> content) implements Block {
    public Heading {
      content = List.copyOf(content);
    }
  }

  /**
   * A list.
   *
   * @param ordered whether its items are numbered, from {@code start}
   * @param tight whether its items are lines rather than paragraphs
   */
  record Listing(boolean ordered, int start, boolean tight, List<List<Block>> items)
      implements Block {
    public Listing {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /** Text as it is, without a line feed at the end; the language may be empty. */
  record Preformatted(String language, String text) implements Block {

    /** Whether Markdown and XML can both name a language so. */
    public static boolean isLanguage(String name) {
      return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "+-#._".indexOf(c) >= 0);
    }
  }

  record Quotation(List<Block> content) implements Block {
    public Quotation {
      content = List.copyOf(content);
    }
  }

  /** A table; its first row is the head. */
  record Table(List<Align> columns, List<List<List<Inline>>> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** A line across. */
  record Rule() implements Block {}

  /** Where the text of a column stands. */
  enum Align {
    NONE,
    LEFT,
    CENTER,
    RIGHT
  }
}
