package dev.akashi.oscal.resolve;

import dev.akashi.oscal.tree.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts content into a control: into the control as a whole, or at an object inside of it that is
 * named by its id (req-modify-alter-add-implicit, req-modify-alter-add-explicit). Content stands in
 * the order of the model, so what is put beside an object goes into the list of its own kind:
 * before all others of it when its kind comes later than the object's, and after them when earlier.
 */
final class Addition {

  private static final List<String> KINDS = List.of("params", "props", "links", "parts");

  private final Node add;
  private final @Nullable String target;
  private final boolean first;
  private final boolean beside;

  Addition(Node add) {
    String position = String.valueOf(add.text("position"));
    this.add = add;
    this.target = add.text("by-id");
    this.first = position.equals("starting") || position.equals("before");
    this.beside = position.equals("before") || position.equals("after");
  }

  /** The object that is named, or empty when the control as a whole is meant. */
  Optional<String> target() {
    return Optional.ofNullable(target);
  }

  /** Whether there was a place for the content; otherwise nothing has changed. */
  boolean applyTo(Branch control) {
    if (target == null) {
      control.change(inside(control.node()));
      return true;
    }
    Optional<Node> changed = at(control.node(), target);
    if (changed.isPresent()) {
      control.change(changed.get());
      return true;
    }
    return applyBelow(control, target);
  }

  private boolean applyBelow(Branch control, String id) {
    for (Branch below : control.controls()) {
      if (below.id().equals(id)) {
        if (beside) {
          control.change(aroundControl(control.node()));
        } else {
          below.change(inside(below.node()));
        }
        return true;
      }
      if (applyTo(below)) {
        return true;
      }
    }
    return false;
  }

  /** Controls come last in the model, so everything beside one is the last of its kind. */
  private Node aroundControl(Node owner) {
    Node result = owner;
    for (String kind : KINDS) {
      result = result.with(kind, Lists.joined(result.nodes(kind), add.nodes(kind)));
    }
    return result;
  }

  private Node inside(Node owner) {
    Node result = owner;
    String title = add.text("title");
    if (title != null && owner.type().member("title") != null) {
      result = result.with("title", title);
    }
    for (String kind : KINDS) {
      List<Node> added = add.nodes(kind);
      if (!added.isEmpty() && owner.type().member(kind) != null) {
        List<Node> present = owner.nodes(kind);
        result =
            result.with(kind, first ? Lists.joined(added, present) : Lists.joined(present, added));
      }
    }
    return result;
  }

  /** The owner with the content at the object of the id, if the object is in it. */
  private Optional<Node> at(Node owner, String id) {
    for (String kind : List.of("params", "parts")) {
      List<Node> objects = owner.nodes(kind);
      for (int i = 0; i < objects.size(); i++) {
        Node object = objects.get(i);
        if (id.equals(object.text("id"))) {
          return Optional.of(
              beside
                  ? besideObject(owner, kind, i)
                  : owner.with(kind, Lists.replaced(objects, i, inside(object))));
        }
        Optional<Node> deeper = at(object, id);
        if (deeper.isPresent()) {
          return Optional.of(owner.with(kind, Lists.replaced(objects, i, deeper.get())));
        }
      }
    }
    return Optional.empty();
  }

  private Node besideObject(Node owner, String objectKind, int index) {
    Node result = owner;
    for (String kind : KINDS) {
      List<Node> added = add.nodes(kind);
      if (added.isEmpty() || owner.type().member(kind) == null) {
        continue;
      }
      List<Node> present = owner.nodes(kind);
      int order = Integer.compare(KINDS.indexOf(kind), KINDS.indexOf(objectKind));
      int at = order == 0 ? index + (first ? 0 : 1) : order < 0 ? present.size() : 0;
      result = result.with(kind, Lists.inserted(present, at, added));
    }
    return result;
  }
}
