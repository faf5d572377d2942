package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the texts of a document refer to: {@code #id} anywhere, and parameters in prose. */
final class References {

  private final Set<String> ids = new HashSet<>();

  boolean contains(String id) {
    return ids.contains(id);
  }

  void addAll(List<Node> nodes) {
    nodes.forEach(this::add);
  }

  /** The references of a node, but not of groups and controls below it. */
  void add(Node node) {
    Collections.addAll(ids, node.references());
  }
}
