package dev.akashi.oscal.resolve;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes objects out of a control: those that meet every criterion that is given
 * (req-modify-alter-remove-match).
 */
final class Removal {

  private static final String OSCAL = "http://csrc.nist.gov/ns/oscal";

  private final @Nullable String name;
  private final @Nullable String className;
  private final @Nullable String id;
  private final @Nullable String itemName;
  private final @Nullable String namespace;

  Removal(Node remove) {
    name = remove.text("by-name");
    className = remove.text("by-class");
    id = remove.text("by-id");
    itemName = remove.text("by-item-name");
    namespace = remove.text("by-ns");
  }

  /** Without a criterion nothing is meant. */
  boolean isEmpty() {
    return name == null && className == null && id == null && itemName == null && namespace == null;
  }

  /** The control and those below it without what is to go. */
  void applyTo(Branch control) {
    control.change(without(control.node()));
    control.controls().removeIf(below -> matches(below.node(), "control"));
    control.controls().forEach(this::applyTo);
  }

  private Node without(Node owner) {
    Node result = owner;
    for (Property property : owner.type().properties()) {
      boolean holdsObjects = property.isObject() && property.many();
      if (holdsObjects && !property.jsonName().equals("controls")) {
        List<Node> present = owner.nodes(property);
        if (!present.isEmpty()) {
          result = result.with(property, without(present, property.xmlName()));
        }
      }
    }
    return result;
  }

  private List<Node> without(List<Node> present, String item) {
    List<Node> left = new ArrayList<>(present.size());
    for (Node node : present) {
      if (!matches(node, item)) {
        left.add(without(node));
      }
    }
    return List.copyOf(left);
  }

  private boolean matches(Node node, String item) {
    return (itemName == null || itemName.equals(item))
        && (name == null || name.equals(node.text("name")))
        && (className == null || className.equals(node.text("class")))
        && (id == null || id.equals(node.text("id")))
        && (namespace == null || namespace.equals(namespaceOf(node)));
  }

  /** Things that may have a namespace are in OSCAL's own when they name none. */
  private static @Nullable String namespaceOf(Node node) {
    if (node.type().member("ns") == null) {
      return null;
    }
    String ns = node.text("ns");
    return ns == null ? OSCAL : ns;
  }
}
