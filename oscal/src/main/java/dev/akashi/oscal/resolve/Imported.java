package dev.akashi.oscal.resolve;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.tree.Node;
import java.util.List;

/**
 * What one import brings: the selected controls in the structure of their source.
 *
 * @param source the catalog, for its back-matter and metadata
 * @param params parameters that stand outside of groups and controls
 */
record Imported(
    OscalDocument source, List<Branch> groups, List<Branch> controls, List<Node> params) {

  Node catalog() {
    return source.root();
  }

  Release release() {
    return source.model().release();
  }
}
