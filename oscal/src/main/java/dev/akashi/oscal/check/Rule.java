package dev.akashi.oscal.check;

import dev.akashi.oscal.check.ConstraintTable.Row;
import java.util.List;
import java.util.Set;

/** A value rule bound to the type that states it. Its route leads to the items it is about. */
sealed interface Rule {

  Row row();

  Route route();

  /**
   * What a value may be.
   *
   * @param deprecated those of the values that should not be used any more
   * @param open whether this rule also lets other values pass
   */
  record Allowed(Row row, Route route, Set<String> values, Set<String> deprecated, boolean open)
      implements Rule {}

  /** An expectation or a pattern; the route leads only to the items that fail it. */
  record Demanded(Row row, Route route, String text, List<String> args) implements Rule {}

  /** How many items there are. */
  record Counted(Row row, Route route, int min, int max) implements Rule {}

  /** No two items with the same key; with a name, others may ask for the keys. */
  record Distinct(Row row, Route route, Keys keys, String index) implements Rule {}

  /**
   * No two items of a whole document with the same key. The route leads from the root to what it
   * holds itself; what stands deeper comes in by {@link Further} while the document is walked, so
   * that a document is not searched once for each such rule.
   */
  record Throughout(Row row, Route route, Keys keys, String index) implements Rule {}

  /** What one kind of object holds of the items of a rule about the whole document. */
  record Further(Throughout of, Route route) implements Rule {
    @Override
    public Row row() {
      return of.row();
    }
  }

  /** The key is in the index. */
  record Known(Row row, Route route, Keys keys, String index) implements Rule {}
}
