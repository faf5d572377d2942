package dev.akashi.paperwork;

import java.util.List;

/** What a document is made of, in the order in which it is read. */
public sealed interface Part {

  /**
   * A heading.
   *
   * @param level 1 for the widest
   */
  record Heading(int level, String text) implements Part {}

  /** A paragraph; its line feeds are line breaks. */
  record Text(String text) implements Part {}

  /** A paragraph in a frame, for what nobody may overlook. */
  record Notice(String text) implements Part {}

  /** Things with their names, one below the other. */
  record Facts(List<Fact> facts) implements Part {

    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** A thing with its name. */
  record Fact(String name, String value) {}

  /** A table whose head is repeated on every page. */
  record Grid(List<Column> columns, List<List<String>> rows) implements Part {

    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A column.
   *
   * @param share of the width of the table, as a part of the sum of all shares
   */
  record Column(String head, int share) {}
}
