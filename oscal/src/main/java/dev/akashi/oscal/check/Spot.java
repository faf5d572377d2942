package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an item before any document is there: an object of a type, a text of a slot,
 * or a whole document.
 */
record Spot(@Nullable Type type, @Nullable Property slot) {

  static final Spot DOCUMENT = new Spot(null, null);

  static Spot object(Type type) {
    return new Spot(type, null);
  }

  static Spot text(Property slot) {
    return new Spot(null, slot);
  }

  /** The slot that holds the text of the item: its own, or the value of a field. */
  @Nullable Property textSlot() {
    return type == null ? slot : type.value();
  }
}
