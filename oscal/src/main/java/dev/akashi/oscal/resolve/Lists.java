package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** Lists of nodes put together. */
final class Lists {

  private Lists() {}

  static List<Node> joined(List<Node> first, List<Node> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    List<Node> joined = new ArrayList<>(first.size() + second.size());
    joined.addAll(first);
    joined.addAll(second);
    return List.copyOf(joined);
  }

  static List<Node> inserted(List<Node> into, int index, List<Node> added) {
    List<Node> inserted = new ArrayList<>(into);
    inserted.addAll(index, added);
    return List.copyOf(inserted);
  }

  static List<Node> replaced(List<Node> in, int index, Node by) {
    List<Node> replaced = new ArrayList<>(in);
    replaced.set(index, by);
    return List.copyOf(replaced);
  }
}
