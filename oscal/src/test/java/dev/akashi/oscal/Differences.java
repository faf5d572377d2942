package dev.akashi.oscal;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where two documents hold different texts. */
public final class Differences {

  /** A place where one document holds something else than another, or nothing. */
  public record Difference(
      Place place, Property property, @Nullable Object first, @Nullable Object second) {}

  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  public static List<Difference> of(OscalDocument first, OscalDocument second) {
    Differences differences = new Differences();
    differences.compare(first.root(), second.root(), first.place());
    return differences.found;
  }

  private void compare(Node first, Node second, Place place) {
    for (Property property : first.type().properties()) {
      Object a = first.get(property);
      Object b = second.get(property);
      if (Objects.equals(a, b)) {
        continue;
      }
      if (a instanceof List<?> as && b instanceof List<?> bs && as.size() == bs.size()) {
        for (int i = 0; i < as.size(); i++) {
          single(property, as.get(i), bs.get(i), place.child(property, i));
        }
      } else {
        single(property, a, b, place.child(property));
      }
    }
  }

  private void single(
      Property property, @Nullable Object first, @Nullable Object second, Place place) {
    if (first instanceof Node a && second instanceof Node b) {
      compare(a, b, place);
    } else if (!Objects.equals(first, second)) {
      found.add(new Difference(place, property, first, second));
    }
  }
}
