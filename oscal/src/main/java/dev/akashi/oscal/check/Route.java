package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * A path bound to a type: from an item to the items it selects. An item is an object, or with a
 * slot the text that the object holds there; the index counts texts of a list and is otherwise -1.
 */
@FunctionalInterface
interface Route {

  /** Selects nothing, because the type has no such child or flag. */
  Route NOWHERE =
      new Route() {
        @Override
        public void from(Node node, @Nullable Property slot, int index, Sink sink) {}

        @Override
        public boolean selects() {
          return false;
        }
      };

  void from(Node node, @Nullable Property slot, int index, Sink sink);

  /** Whether it can select anything at all. */
  default boolean selects() {
    return true;
  }

  /** Takes what a route selects. */
  interface Sink {
    void accept(Node node, @Nullable Property slot, int index);

    /** The root of another document, when it can be had. */
    default @Nullable Node document(String href) {
      return null;
    }
  }
}
