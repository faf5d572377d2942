package dev.akashi.oscal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.model.Datatype;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The model tables say of every object what the official JSON schemas say of it. */
class ModelTablesTest {

  private final List<String> differences = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  @Test
  void theTablesOf113AgreeWithTheOfficialSchemas() {
    assertThat(compared(Release.V1_1, OfficialSchemas.json113())).isEmpty();
  }

  /** Where a type has a choice, those schemas forget which flags are required; 1.1.3 has them. */
  @Test
  void theTablesOf121AgreeWithTheOfficialSchemas() {
    assertThat(compared(Release.V1_2, OfficialSchemas.json121()))
        .containsExactlyInAnyOrder(
            "metadata:metadata/party uuid required: false",
            "metadata:metadata/party type required: false",
            "control-common:parameter id required: false",
            "profile:import href required: false",
            "profile:modify/set-parameter param-id required: false",
            "assessment-common:assessment-subject type required: false");
  }

  private List<String> compared(Release release, JsonNode schema) {
    OfficialSchemas.mend(schema);
    Model model = Model.of(release);
    Set<String> roots = new TreeSet<>();
    for (JsonNode alternative : schema.get("oneOf")) {
      String root = alternative.get("required").get(0).asString();
      roots.add(root);
      compare(model.root(root).orElseThrow(), alternative.get("properties").get(root), schema);
    }
    assertThat(roots).isEqualTo(model.roots().keySet());
    assertThat(seen).containsExactlyInAnyOrderElementsOf(model.types().keySet());
    return differences;
  }

  private static JsonNode resolved(JsonNode node, JsonNode schema) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = schema.at(found.get("$ref").asString().substring(1));
    }
    return found;
  }

  private void compare(Type type, JsonNode reference, JsonNode schema) {
    if (!seen.add(type.id())) {
      return;
    }
    JsonNode object = resolved(reference, schema);
    Map<String, JsonNode> members = new TreeMap<>();
    Set<String> required = null;
    for (JsonNode shape : object.has("anyOf") ? object.get("anyOf") : List.of(object)) {
      Set<String> here = new TreeSet<>();
      shape.path("required").forEach(name -> here.add(name.asString()));
      shape.path("properties").properties().forEach(e -> members.put(e.getKey(), e.getValue()));
      if (required == null) {
        required = here;
      } else {
        required.retainAll(here);
      }
    }
    Set<String> names = new TreeSet<>();
    for (Property property : type.properties()) {
      names.add(property.jsonName());
      JsonNode member = members.get(property.jsonName());
      if (member != null) {
        boolean must = required != null && required.contains(property.jsonName());
        check(type, property, member, must, schema);
      }
    }
    if (!names.equals(members.keySet())) {
      differences.add(type + " has " + names + " but not " + members.keySet());
    }
  }

  private void check(
      Type type, Property property, JsonNode member, boolean required, JsonNode schema) {
    String at = type + " " + property;
    if (required != (property.min() > 0 && property.branch() == null)) {
      differences.add(at + " required: " + required);
    }
    JsonNode single = resolved(member, schema);
    if (property.form() == Property.Form.SINGLE_OR_ARRAY) {
      single = single.get("anyOf").get(0);
    } else if (property.many() != single.path("type").asString("").equals("array")) {
      differences.add(at + " many: " + !property.many());
      return;
    } else if (property.many()) {
      member = single.get("items");
      single = resolved(member, schema);
    }
    if (property.isObject()) {
      compare(property.objectType(), single, schema);
    } else if (!isOfType(property.textType(), member, schema)) {
      differences.add(at + " is no " + property.textType().label() + " but " + member);
    }
  }

  private static boolean isOfType(Datatype type, JsonNode member, JsonNode schema) {
    String name = typeName(member, schema);
    return switch (type) {
      case MARKUP_LINE -> name.equals("MarkupLine") || name.equals("string");
      case MARKUP_MULTILINE -> name.equals("MarkupMultiline") || name.equals("string");
      default ->
          name.replace("-", "")
              .equalsIgnoreCase(type.label().replace("-", "").toLowerCase(Locale.ROOT));
    };
  }

  /** The name of a data type's definition, or of the JSON type where there is none. */
  private static String typeName(JsonNode member, JsonNode schema) {
    if (member.has("$ref")) {
      String path = member.get("$ref").asString();
      return path.endsWith("Datatype")
          ? path.substring(path.lastIndexOf('/') + 1).replace("Datatype", "")
          : typeName(schema.at(path.substring(1)), schema);
    }
    for (String several : List.of("allOf", "anyOf")) {
      for (JsonNode one : member.path(several)) {
        if (one.has("$ref")) {
          return typeName(one, schema);
        }
      }
    }
    return member.path("type").asString("");
  }
}
