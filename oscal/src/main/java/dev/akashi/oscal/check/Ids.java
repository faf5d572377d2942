package dev.akashi.oscal.check;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document declares: every {@code id} and {@code uuid} with the type of its object, and the
 * documents it imports.
 */
final class Ids {

  private final Map<String, String> types = new HashMap<>();

  /** Types of further objects with the same id. */
  private final Map<String, List<String>> more = new HashMap<>();

  private final Map<String, Node> resources = new HashMap<>();
  private final List<Import> imports = new ArrayList<>();
  private final IdentityHashMap<Type, Facts> facts = new IdentityHashMap<>();

  /** An href of a document that this one builds on. */
  record Import(Node node, References.Slot slot, String href) {}

  /** What matters about a type here. */
  private record Facts(@Nullable Property id, References.@Nullable Slot imports) {

    static Facts of(Type type) {
      Property uuid = type.attribute("uuid");
      References.@Nullable Slot found = null;
      for (References.Slot slot : References.of(type)) {
        found = slot.kind() == References.Kind.IMPORT ? slot : found;
      }
      return new Facts(uuid == null ? type.attribute("id") : uuid, found);
    }
  }

  Ids(OscalDocument document) {
    collect(document.root());
  }

  private void collect(Node node) {
    Facts fact = facts.computeIfAbsent(node.type(), Facts::of);
    String id = fact.id() == null ? null : node.text(fact.id());
    if (id != null) {
      declare(id, node);
    }
    References.Slot slot = fact.imports();
    String href = slot == null ? null : node.text(slot.property());
    if (slot != null && href != null) {
      imports.add(new Import(node, slot, href));
    }
    List<Property> objects = node.type().objects();
    for (int i = 0; i < objects.size(); i++) {
      collectBelow(node, objects.get(i));
    }
  }

  private void collectBelow(Node node, Property property) {
    Object content = node.get(property);
    if (content instanceof Node child) {
      collect(child);
    } else if (content != null) {
      List<Node> children = node.nodes(property);
      for (int i = 0; i < children.size(); i++) {
        collect(children.get(i));
      }
    }
  }

  private void declare(String id, Node node) {
    String type = node.type().id();
    String before = types.putIfAbsent(id, type);
    if (before != null && !before.equals(type)) {
      more.computeIfAbsent(id, none -> new ArrayList<>()).add(type);
    }
    if (type.equals("metadata:back-matter/resource")) {
      resources.put(id, node);
    }
  }

  /** Whether an object of one of the types has the id; without types, any object. */
  boolean has(String id, Set<String> wanted) {
    String type = types.get(id);
    return type != null
        && (wanted.isEmpty()
            || wanted.contains(type)
            || more.getOrDefault(id, List.of()).stream().anyMatch(wanted::contains));
  }

  /** A resource of the back matter. */
  @Nullable Node resource(String uuid) {
    return resources.get(uuid);
  }

  List<Import> imports() {
    return imports;
  }
}
