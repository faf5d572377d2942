package dev.akashi.oscal.markup;

import java.util.List;

/** What a line of prose is made of. */
public sealed interface Inline {

  /** Characters; a line feed is a line that goes on below. */
  record Text(String text) implements Inline {}

  /** Code in a line. */
  record Code(String text) implements Inline {}

  /** A stretch of prose that stands out. */
  record Span(Kind kind, List<Inline> content) implements Inline {
    public Span {
      content = List.copyOf(content);
    }
  }

  /** A link; the title may be empty. */
  record Anchor(String href, String title, List<Inline> content) implements Inline {
    public Anchor {
      content = List.copyOf(content);
    }
  }

  /** A picture; alternative text and title may be empty. */
  record Image(String source, String alternative, String title) implements Inline {}

  /** The place of something told elsewhere, mostly of a parameter. */
  record Insert(String type, String reference) implements Inline {}

  /** The end of a line. */
  record Break() implements Inline {}

  /** How a stretch stands out. */
  enum Kind {
    EMPHASIS("em", "*"),
    STRONG("strong", "**"),
    QUOTE("q", "\""),
    SUBSCRIPT("sub", "~"),
    SUPERSCRIPT("sup", "^");

    private final String element;
    private final String mark;

    Kind(String element, String mark) {
      this.element = element;
      this.mark = mark;
    }

    /** The element in XML. */
    public String element() {
      return element;
    }

    /** What stands before and after it in Markdown. */
    String mark() {
      return mark;
    }
  }
}
