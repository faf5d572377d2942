package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;

/** The property by which an author keeps something from being pruned (req-prune-keep). */
final class Keep {

  private Keep() {}

  static boolean always(Node node) {
    return node.nodes("props").stream()
        .anyMatch(prop -> "keep".equals(prop.text("name")) && "always".equals(prop.text("value")));
  }
}
