package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A group or control on its way into the resolved catalog, with what stands below it. */
final class Branch {

  private Node node;
  private final List<Branch> groups;
  private final List<Branch> controls;

  Branch(Node node, List<Branch> groups, List<Branch> controls) {
    this.node = node;
    this.groups = new ArrayList<>(groups);
    this.controls = new ArrayList<>(controls);
  }

  /** Content of its own; the groups and controls in the node are those of the source. */
  Node node() {
    return node;
  }

  void change(Node changed) {
    node = changed;
  }

  List<Branch> groups() {
    return groups;
  }

  List<Branch> controls() {
    return controls;
  }

  String id() {
    String id = node.text("id");
    return id == null ? "" : id;
  }

  /** Whether a group holds something, or its author wants it kept always. */
  boolean hasReasonToStay() {
    return !groups.isEmpty() || !controls.isEmpty() || Keep.always(node);
  }

  /** The controls of this branch and below, depth first; for a control itself first. */
  static void eachControl(List<Branch> groups, List<Branch> controls, Consumer<Branch> action) {
    for (Branch group : groups) {
      eachControl(group.groups, group.controls, action);
    }
    for (Branch control : controls) {
      action.accept(control);
      eachControl(List.of(), control.controls, action);
    }
  }

  /** Groups and controls, depth first. */
  static void each(List<Branch> groups, List<Branch> controls, Consumer<Branch> action) {
    for (Branch group : groups) {
      action.accept(group);
      each(group.groups, group.controls, action);
    }
    for (Branch control : controls) {
      action.accept(control);
      each(List.of(), control.controls, action);
    }
  }

  /** The finished node with everything below. */
  Node grown() {
    Node grown = node;
    if (node.has("groups") || !groups.isEmpty()) {
      grown = grown.with("groups", grown(groups));
    }
    if (node.has("controls") || !controls.isEmpty()) {
      grown = grown.with("controls", grown(controls));
    }
    return grown;
  }

  static List<Node> grown(List<Branch> branches) {
    return branches.stream().map(Branch::grown).toList();
  }
}
