package dev.akashi.oscal.resolve;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where two catalogs differ, told by ids. */
final class CatalogDifferences {

  /** One difference, for example {@code au-2/params/au-02_odp.02/label}. */
  record Difference(String place, @Nullable Object ours, @Nullable Object theirs) {

    @Override
    public String toString() {
      return place + "\n  ours   " + ours + "\n  theirs " + theirs;
    }
  }

  private final Set<String> ignored;
  private final List<Difference> found = new ArrayList<>();

  private CatalogDifferences(Set<String> ignored) {
    this.ignored = ignored;
  }

  /** All differences outside of the members with these names directly under the root. */
  static List<Difference> between(Node ours, Node theirs, String... ignoredMembers) {
    CatalogDifferences differences = new CatalogDifferences(Set.of(ignoredMembers));
    for (Property property : ours.type().properties()) {
      if (!differences.ignored.contains(property.jsonName())) {
        differences.compare(
            property.jsonName(), ours.get(property), theirs.get(property.jsonName()));
      }
    }
    return List.copyOf(differences.found);
  }

  private void compare(String place, @Nullable Object ours, @Nullable Object theirs) {
    if (Objects.equals(ours, theirs)) {
      return;
    }
    if (ours instanceof Node a && theirs instanceof Node b && a.type().id().equals(b.type().id())) {
      for (Property property : a.type().properties()) {
        compare(place + "/" + property.jsonName(), a.get(property), b.get(property.jsonName()));
      }
    } else if (ours instanceof List<?> a && theirs instanceof List<?> b && sameNames(a, b)) {
      for (int i = 0; i < a.size(); i++) {
        String name = name(a.get(i));
        compare(isUnique(name) ? name : place + "/" + i, a.get(i), b.get(i));
      }
    } else {
      found.add(new Difference(place, ours, theirs));
    }
  }

  private static boolean isUnique(String name) {
    return !name.isEmpty();
  }

  private static boolean sameNames(List<?> a, List<?> b) {
    return a.size() == b.size()
        && a.stream()
            .map(CatalogDifferences::name)
            .toList()
            .equals(b.stream().map(CatalogDifferences::name).toList())
        && new HashSet<>(a).size() == a.size();
  }

  private static String name(Object object) {
    if (object instanceof Node node) {
      String id = node.text("id");
      String uuid = node.text("uuid");
      return id != null ? id : uuid != null ? uuid : "";
    }
    return "";
  }
}
