package dev.akashi.opendata.web;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.akashi.testing.Visitor.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description as it is served, and what it says of answers. */
final class DescribedApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode document;

  DescribedApi(String served) {
    this.document = JSON.readTree(served);
  }

  /** Every method and path: {@code GET /api/v1/services}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    document
        .get("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method ->
                    operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  List<String> values(String schema) {
    return valuesAt("/components/schemas/" + schema);
  }

  List<String> valuesAt(String place) {
    return document.at(place + "/enum").valueStream().map(JsonNode::stringValue).toList();
  }

  /**
   * What is wrong with an answer to a GET of the path: a status, a type or a content that is not
   * described. A field that the description does not name is wrong, too.
   */
  List<String> errors(String path, Answer answer) {
    JsonNode response =
        resolved(
            document
                .get("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path(Integer.toString(answer.status())));
    if (response.isMissingNode()) {
      return List.of("no status " + answer.status() + " at " + path);
    }
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      return answer.body().isEmpty() ? List.of() : List.of("a body at " + path);
    }
    String type = answer.header("content-type").replaceAll(";.*", "");
    JsonNode described = content.path(content.has(type) ? type : "*/*");
    if (described.isMissingNode()) {
      return List.of("no type " + type + " at " + path);
    }
    return described.has("schema") && type.endsWith("json")
        ? errors(described.get("schema"), answer.json())
        : List.of();
  }

  private List<String> errors(JsonNode schema, JsonNode instance) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("allOf", JSON.createArrayNode().add(schema.deepCopy()));
    whole.set("components", document.get("components").deepCopy());
    nothingElse(whole);
    Schema strict =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    return strict
        .validate(
            instance,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(String::valueOf)
        .toList();
  }

  private static void nothingElse(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(DescribedApi::nothingElse);
  }

  private JsonNode resolved(JsonNode node) {
    return Optional.ofNullable(node.get("$ref"))
        .map(reference -> document.at(reference.stringValue().substring(1)))
        .orElse(node);
  }
}
