package dev.akashi.oscal.text;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a reader is. It costs nothing until somebody asks for the place. */
final class Path {

  private @Nullable Property[] properties = new @Nullable Property[32];
  private int[] indexes = new int[32];
  private int depth;
  private String root = "";

  void start(String name) {
    root = name;
    depth = 0;
  }

  void enter(Property property) {
    if (depth == indexes.length) {
      properties = Arrays.copyOf(properties, 2 * depth);
      indexes = Arrays.copyOf(indexes, 2 * depth);
    }
    properties[depth] = property;
    indexes[depth++] = -1;
  }

  void at(int index) {
    indexes[depth - 1] = index;
  }

  void leave() {
    depth--;
  }

  Place place() {
    Place place = Place.root(root);
    for (int i = 0; i < depth; i++) {
      Property property = properties[i];
      if (property != null) {
        place = indexes[i] < 0 ? place.child(property) : place.child(property, indexes[i]);
      }
    }
    return place;
  }
}
