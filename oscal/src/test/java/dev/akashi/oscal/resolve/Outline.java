package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** A catalog in short: {@code g(a-1 a-2[a-2.1])} is a group with two controls, one with another. */
final class Outline {

  private Outline() {}

  static String of(Node owner) {
    List<String> parts = new ArrayList<>();
    owner.nodes("groups").forEach(group -> parts.add(group.text("id") + "(" + of(group) + ")"));
    for (Node control : owner.nodes("controls")) {
      String below = of(control);
      parts.add(control.text("id") + (below.isEmpty() ? "" : "[" + below + "]"));
    }
    return String.join(" ", parts);
  }

  /** The one control of that id. */
  static Node control(Node owner, String id) {
    return find(owner, id).getFirst();
  }

  static List<Node> find(Node owner, String id) {
    List<Node> found = new ArrayList<>();
    owner.nodes("groups").forEach(group -> found.addAll(find(group, id)));
    for (Node control : owner.nodes("controls")) {
      if (id.equals(control.text("id"))) {
        found.add(control);
      }
      found.addAll(find(control, id));
    }
    return found;
  }

  /** The ids, names or values of a list. */
  static List<String> names(List<Node> nodes) {
    return nodes.stream()
        .map(node -> {
          String id = node.text("id");
          String value = node.text("value");
          return id != null ? id : value != null ? value : String.valueOf(node.text("name"));
        })
        .toList();
  }
}
