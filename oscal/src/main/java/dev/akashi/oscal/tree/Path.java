package dev.akashi.oscal.tree;

import dev.akashi.oscal.model.Property;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a reader is. It costs nothing until somebody asks for the place. */
public final class Path {

  private @Nullable Property[] properties = new @Nullable Property[32];
  private int[] indexes = new int[32];
  private int depth;
  private String root = "";

  public void start(String name) {
    root = name;
    depth = 0;
  }

  public void enter(Property property) {
    if (depth == indexes.length) {
      properties = Arrays.copyOf(properties, 2 * depth);
      indexes = Arrays.copyOf(indexes, 2 * depth);
    }
    properties[depth] = property;
    indexes[depth++] = -1;
  }

  public void at(int index) {
    indexes[depth - 1] = index;
  }

  public void leave() {
    depth--;
  }

  public Place place() {
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
