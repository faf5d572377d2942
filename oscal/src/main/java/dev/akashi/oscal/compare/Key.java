package dev.akashi.oscal.compare;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.List;
import java.util.Optional;

/** What makes an element of a list the same in two documents. */
final class Key {

  /** Members that name one thing in the whole document, the first that is there counts. */
  private static final List<String> OWN = List.of("uuid", "id");

  /** Members that name what an element is about, among its siblings. */
  private static final List<String> ABOUT =
      List.of(
          "control-id",
          "statement-id",
          "param-id",
          "role-id",
          "component-uuid",
          "party-uuid",
          "observation-uuid",
          "risk-uuid",
          "href",
          "identifier",
          "name");

  private Key() {}

  /** The id or uuid of an object, with its kind: ids of controls and parts are different things. */
  static Optional<String> own(Property property, Node node) {
    return OWN.stream()
        .filter(node::has)
        .findFirst()
        .map(name -> property.xmlName() + " " + node.text(name));
  }

  /** What to pair siblings by; siblings with equal keys are paired in their order. */
  static String amongSiblings(Property property, Object element) {
    if (!(element instanceof Node node)) {
      return String.valueOf(element);
    }
    return own(property, node)
        .orElseGet(() ->
            ABOUT.stream()
                .filter(node::has)
                .findFirst()
                .map(name ->
                    name + " " + node.text(name) + " " + node.text("ns") + " " + node.text("class"))
                .orElse(""));
  }

  /** The element in words, for example {@code control ac-2} or {@code prop label}. */
  static String words(Property property, Object element) {
    if (!(element instanceof Node node)) {
      return property.xmlName();
    }
    return own(property, node)
        .orElseGet(() ->
            ABOUT.stream()
                .filter(node::has)
                .findFirst()
                .map(name -> property.xmlName() + " " + node.text(name))
                .orElse(property.xmlName()));
  }
}
