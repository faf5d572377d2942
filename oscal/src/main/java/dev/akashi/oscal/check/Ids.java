package dev.akashi.oscal.check;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a document declares: every {@code id} and {@code uuid} with the type of its object, and the
 * documents it imports.
 */
final class Ids {

  /** A large catalog declares some ten thousand; growing to that costs more than the room. */
  private static final int ROOM = 8_192;

  private final Map<String, String> types = HashMap.newHashMap(ROOM);

  /** Types of further objects with the same id. */
  private final Map<String, List<String>> more = new HashMap<>();

  private final Map<String, Node> resources = new HashMap<>();
  private final List<Import> imports = new ArrayList<>();

  /** An href of a document that this one builds on. */
  record Import(Node node, References.Slot slot, String href) {}

  /** What matters about a type here. */
  private record Facts(
      @Nullable Property id, References.@Nullable Slot imports, List<Property> below) {

    private static final Map<Type, Facts> MADE = new ConcurrentHashMap<>();

    static Facts of(Type type) {
      Facts made = MADE.get(type);
      return made == null ? MADE.computeIfAbsent(type, Facts::make) : made;
    }

    private static Facts make(Type type) {
      References.@Nullable Slot found = null;
      for (References.Slot slot : References.of(type)) {
        found = slot.kind() == References.Kind.IMPORT ? slot : found;
      }
      return new Facts(idOf(type), found, below(type));
    }

    private static @Nullable Property idOf(Type type) {
      Property uuid = type.attribute("uuid");
      return uuid == null ? type.attribute("id") : uuid;
    }

    /** The slots of objects that may declare something; links and texts with flags do not. */
    private static List<Property> below(Type type) {
      return type.objects().stream()
          .filter(property -> leads(property.objectType(), new HashSet<>()))
          .toList();
    }

    private static boolean leads(Type type, Set<Type> seen) {
      return idOf(type) != null
          || Arrays.stream(References.of(type))
              .anyMatch(slot -> slot.kind() == References.Kind.IMPORT)
          || (seen.add(type)
              && type.objects().stream().anyMatch(below -> leads(below.objectType(), seen)));
    }
  }

  Ids(OscalDocument document) {
    collect(document.root());
  }

  private void collect(Node node) {
    Facts fact = Facts.of(node.type());
    String id = fact.id() == null ? null : node.text(fact.id());
    if (id != null) {
      declare(id, node);
    }
    References.Slot slot = fact.imports();
    String href = slot == null ? null : node.text(slot.property());
    if (slot != null && href != null) {
      imports.add(new Import(node, slot, href));
    }
    List<Property> below = fact.below();
    for (int i = 0; i < below.size(); i++) {
      collectBelow(node, below.get(i));
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
