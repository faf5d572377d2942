package dev.akashi.oscal.check;

import dev.akashi.oscal.tree.Node;

/** A part of checking that sees every object of a document once, in the order of the document. */
interface Layer {

  void visit(Node node, Plan plan);

  /** All objects were seen. */
  default void finish() {}
}
