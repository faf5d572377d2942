package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of items. */
final class Texts {

  private Texts() {}

  /** The text of an item: what stands in the slot, or the value of a field. */
  static @Nullable String of(Node node, @Nullable Property slot, int index) {
    Property from = slot == null ? node.type().value() : slot;
    if (from == null) {
      return null;
    }
    Object content = node.get(from);
    return content instanceof List<?> list
        ? index < 0 ? null : (String) list.get(index)
        : (String) content;
  }
}
