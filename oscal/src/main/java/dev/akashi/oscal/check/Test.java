package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import org.jspecify.annotations.Nullable;

/** A condition bound to a type; see {@link Route} for what an item is. */
@FunctionalInterface
interface Test {
  boolean holds(Node node, @Nullable Property slot, int index);
}
