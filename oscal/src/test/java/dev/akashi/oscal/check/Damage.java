package dev.akashi.oscal.check;

import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.model.Datatype;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spoils valid documents in every way the model suggests, each kind of damage once for each slot:
 * members taken away or doubled, wrong kinds and types of values, values that mean nothing, both
 * sides of a choice, members nobody knows.
 */
final class Damage {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String document;
  private final Set<String> done;
  private final Map<Property, JsonNode> examples = new HashMap<>();
  private final List<Variant> variants = new ArrayList<>();
  private final JsonNode tree;

  /**
   * A spoiled document.
   *
   * @param what the damage, for example {@code catalog: catalog:control/id removed}
   */
  record Variant(String document, String what, String json) {}

  /** A document with one member of it replaced; the pointer's last name may be new. */
  static Variant put(String document, String pointer, String json) {
    JsonNode tree = JSON.readTree(Sample.text(document + ".json"));
    int slash = pointer.lastIndexOf('/');
    String name = pointer.substring(slash + 1);
    JsonNode value = JSON.readTree(json.replace('\'', '"'));
    switch (tree.at(pointer.substring(0, slash))) {
      case ObjectNode object -> object.set(name, value);
      case ArrayNode array when name.equals("-") -> array.add(value);
      case ArrayNode array -> array.set(Integer.parseInt(name), value);
      default -> throw new IllegalArgumentException("nothing there: " + pointer);
    }
    return new Variant(document, pointer + " := " + json, JSON.writeValueAsString(tree));
  }

  private Damage(String document, String json, Set<String> done) {
    this.document = document;
    this.done = done;
    this.tree = JSON.readTree(json);
  }

  /**
   * All variants of the documents.
   *
   * @param prepared what is done to a document before it is spoiled
   */
  static List<Variant> all(List<String> documents, Release release, UnaryOperator<String> prepared)
      throws OscalException {
    List<Variant> variants = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String name : documents) {
      String json = prepared.apply(Sample.text(name + ".json"));
      Damage damage = new Damage(name, json, done);
      Node root = Sample.read(json, release).document().root();
      String start = "/" + root.type().rootName().orElseThrow();
      damage.learn(root, start);
      damage.spoil(root, start, "");
      variants.addAll(damage.variants);
    }
    return variants;
  }

  private void learn(Node node, String at) {
    for (Property property : node.type().properties()) {
      if (node.get(property) != null) {
        examples.putIfAbsent(property, tree.at(at + "/" + property.jsonName()));
      }
    }
    below(node, at, (child, place, property) -> learn(child, place));
  }

  private interface Visit {
    void child(Node child, String place, Property property);
  }

  private static void below(Node node, String at, Visit visit) {
    for (Property property : node.type().properties()) {
      if (!property.isObject()) {
        continue;
      }
      Object content = node.get(property);
      String place = at + "/" + property.jsonName();
      if (content instanceof Node child) {
        visit.child(child, place, property);
      } else {
        List<Node> children = node.nodes(property);
        for (int i = 0; i < children.size(); i++) {
          visit.child(children.get(i), place + "/" + i, property);
        }
      }
    }
  }

  private void spoil(Node node, String at, String parent) {
    for (Property property : node.type().properties()) {
      spoil(node, property, at, parent);
    }
    once(
        node.type().id() + " with a member nobody knows",
        at,
        object -> object.put("colour", "red"));
    below(node, at, (child, place, property) -> spoil(child, place, node.type().id()));
  }

  private void spoil(Node node, Property property, String at, String parent) {
    String name = property.jsonName();
    String slot = node.type().id() + "/" + name;
    Object content = node.get(property);
    if (content == null) {
      choose(property, at, slot);
      return;
    }
    once(slot + " removed", at, object -> object.remove(name));
    once(slot + " of another kind", at, object -> otherKind(object, name));
    if (property.many()) {
      once(slot + " empty", at, object -> object.putArray(name));
      once(slot + " doubled", at, object -> doubled(object, name));
    }
    if (!property.isObject()) {
      String where =
          node.type().id().matches(".*:(property|link|part|assessment-part)")
              ? parent + " > " + slot
              : slot;
      for (String bad : bad(property.textType())) {
        once(slot + " = " + quoted(bad), at, object -> put(object, property, bad));
      }
      for (String other : other(property.textType())) {
        once(where + " = " + quoted(other), at, object -> put(object, property, other));
      }
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("\n", "\\n") + "'";
  }

  private void choose(Property property, String at, String slot) {
    JsonNode example = examples.get(property);
    if (property.branch() != null && example != null) {
      once(slot + " added", at, object -> object.set(property.jsonName(), example));
    }
  }

  private static void otherKind(ObjectNode object, String name) {
    JsonNode content = object.get(name);
    if (content.isString()) {
      object.put(name, 7);
    } else if (content.isArray()) {
      object.set(name, content.get(0));
    } else {
      object.put(name, "seven");
    }
  }

  private static void doubled(ObjectNode object, String name) {
    ArrayNode array = (ArrayNode) object.get(name);
    array.add(array.get(0));
  }

  private static void put(ObjectNode object, Property property, String text) {
    JsonNode value = number(property.textType(), text);
    if (object.get(property.jsonName()) instanceof ArrayNode array) {
      array.set(0, value);
    } else {
      object.set(property.jsonName(), value);
    }
  }

  private static JsonNode number(Datatype type, String text) {
    return type.isNumber() || type == Datatype.BOOLEAN
        ? JSON.readTree(text)
        : JSON.getNodeFactory().stringNode(text);
  }

  /** Values that are not of the type. */
  private static List<String> bad(Datatype type) {
    return switch (type) {
      case STRING -> List.of("", " a", "a ", "a\nb");
      case TOKEN -> List.of("", "1a", "a b", "a:b", "あ-1!");
      case UUID -> List.of("x", "6f9619ff-8b86-1d11-b42d-00c04fc964ff", "6F9619FF-8B86-5D11-B42D");
      case URI -> List.of("no-scheme", "a:b", "http://a b");
      case URI_REFERENCE -> List.of("a b");
      case DATE -> List.of("2025-13-01", "2025-02-29", "20250101");
      case DATE_TIME_WITH_TIMEZONE ->
          List.of("2025-01-01T00:00:00", "2025-01-01", "2025-01-01T25:00:00Z");
      case EMAIL_ADDRESS -> List.of("nobody", "a@", "@b.org");
      case BASE64 -> List.of("*", "QUJ D");
      case BOOLEAN -> List.of("\"true\"", "1");
      case INTEGER, NON_NEGATIVE_INTEGER, POSITIVE_INTEGER -> List.of("-1", "0", "1.5", "\"1\"");
      case DECIMAL -> List.of("\"1\"");
      case MARKUP_LINE -> List.of("", "a\nb");
      case MARKUP_MULTILINE -> List.of("");
    };
  }

  /** Values of the type that mean nothing, or something else. */
  private static List<String> other(Datatype type) {
    return switch (type) {
      case STRING, TOKEN -> List.of("no-such");
      case UUID -> List.of("9d1c5ab0-7d3b-4a57-8a3e-0d5b1f6c2e11");
      case URI -> List.of("urn:no:such");
      case URI_REFERENCE ->
          List.of("#no-such", "#9d1c5ab0-7d3b-4a57-8a3e-0d5b1f6c2e11", "no-such.html");
      case NON_NEGATIVE_INTEGER, POSITIVE_INTEGER -> List.of("1", "99999");
      default -> List.of();
    };
  }

  private interface Spoiling {
    void spoil(ObjectNode object);
  }

  private void once(String what, String at, Spoiling spoiling) {
    if (!done.add(what)) {
      return;
    }
    JsonNode copy = tree.deepCopy();
    @Nullable JsonNode object = copy.at(at);
    if (object instanceof ObjectNode found) {
      spoiling.spoil(found);
      variants.add(new Variant(document, what, JSON.writeValueAsString(copy)));
    }
  }
}
