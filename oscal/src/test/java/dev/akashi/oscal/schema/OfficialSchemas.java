package dev.akashi.oscal.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.akashi.oscal.Published;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that NIST publishes: an opinion on our documents that is not our own. */
final class OfficialSchemas {

  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  private OfficialSchemas() {}

  /** All models of 1.1.3, from the jar of the reference implementation. */
  static JsonNode json113() {
    return JACKSON.readTree(resource("json/oscal-complete_schema.json"));
  }

  /**
   * All models of 1.2.1, from beside the project. They have lost the flag "method" of a profile's
   * rule of combination, which the metaschema has and published profiles use.
   */
  static JsonNode json121() {
    JsonNode schema =
        JACKSON.readTree(
            Published.bytes(
                Published.folder().resolve("schemas-1.2.1/oscal_complete_schema.json")));
    for (JsonNode parent : schema.findParents("combine")) {
      ((ObjectNode) parent.get("combine"))
          .set("properties", JACKSON.readTree("{\"method\": {\"type\": \"string\"}}"));
    }
    return schema;
  }

  private static byte[] resource(String name) {
    try (InputStream in = OfficialSchemas.class.getResourceAsStream("/schema/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Schema validator(JsonNode schema) {
    mend(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
  }

  /** As {@link #validator}, for the structure alone: any value may stand where some are listed. */
  static Schema structure(JsonNode schema) {
    withoutValues(schema);
    return validator(schema);
  }

  private static void withoutValues(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("enum").isArray()) {
      object.remove("enum");
    }
    node.forEach(OfficialSchemas::withoutValues);
  }

  /**
   * Takes ids away that only repeat their own paths, which the validator cannot take, and unwraps
   * the values of fields, that the schemas of 1.1.3 hold under their names twice.
   */
  static void mend(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("$id");
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode inner = object.get(name);
        if (inner.size() == 1 && inner.path(name).has("$ref")) {
          object.set(name, inner.get(name));
        }
      }
    }
    node.forEach(OfficialSchemas::mend);
  }

  static List<String> errors(Schema schema, byte[] json) {
    return schema.validate(JACKSON.readTree(json)).stream().map(String::valueOf).toList();
  }

  static Validator xml113() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
      return factory
          .newSchema(
              new StreamSource(new ByteArrayInputStream(resource("xml/oscal-complete_schema.xsd"))))
          .newValidator();
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> errors(Validator validator, byte[] xml) {
    List<String> errors = new ArrayList<>();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            errors.add(told(e));
          }

          @Override
          public void error(SAXParseException e) {
            errors.add(told(e));
          }

          @Override
          public void fatalError(SAXParseException e) {
            errors.add(told(e));
          }
        });
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (SAXException | IOException e) {
      errors.add(String.valueOf(e.getMessage()));
    }
    return errors;
  }

  private static String told(SAXParseException e) {
    return e.getLineNumber() + ": " + e.getMessage();
  }
}
