package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import java.util.List;

/** The controls of all imports in the structure of the catalog to be. */
final class Merged {

  private final List<Branch> groups;
  private final List<Branch> controls;
  private List<Node> params;

  Merged(List<Branch> groups, List<Branch> controls, List<Node> params) {
    this.groups = groups;
    this.controls = controls;
    this.params = params;
  }

  List<Branch> groups() {
    return groups;
  }

  List<Branch> controls() {
    return controls;
  }

  /** Parameters outside of groups and controls. */
  List<Node> params() {
    return params;
  }

  void changeParams(List<Node> changed) {
    params = changed;
  }
}
