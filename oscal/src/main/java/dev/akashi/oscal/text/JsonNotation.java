package dev.akashi.oscal.text;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.model.Datatype;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON in and out. */
public final class JsonNotation {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** The names of a type's members, ready to be written. */
  private static final Map<Type, SerializedString[]> NAMES = new ConcurrentHashMap<>();

  private JsonNotation() {}

  /**
   * Reads a document by the model.
   *
   * @param lenient whether members the model does not have are kept instead of told as errors
   * @throws OscalException if there is no telling what the content means
   */
  public static Reading read(byte[] content, Model model, Limits limits, boolean lenient)
      throws OscalException {
    try (JsonTokens tokens = new JsonTokens(content, limits)) {
      return new TreeReader(tokens, model, lenient).read();
    }
  }

  /** Writes a document in the order of the model, indented by two spaces. */
  public static void write(OscalDocument document, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      if (!document.schema().isEmpty()) {
        json.writeStringProperty("$schema", document.schema());
      }
      json.writeName(document.name());
      object(json, document.root());
      json.writeEndObject();
    }
  }

  private static void object(JsonGenerator json, Node node) {
    json.writeStartObject();
    List<Property> properties = node.type().properties();
    SerializedString[] names = NAMES.computeIfAbsent(node.type(), JsonNotation::names);
    for (int i = 0; i < names.length; i++) {
      Property property = properties.get(i);
      Object content = node.get(property);
      if (content != null) {
        json.writeName(names[i]);
        content(json, property, content);
      }
    }
    for (Map.Entry<String, Object> unknown : node.unknown().entrySet()) {
      json.writeName(unknown.getKey());
      anything(json, unknown.getValue());
    }
    json.writeEndObject();
  }

  private static SerializedString[] names(Type type) {
    return type.properties().stream()
        .map(property -> new SerializedString(property.jsonName()))
        .toArray(SerializedString[]::new);
  }

  private static void content(JsonGenerator json, Property property, Object content) {
    if (content instanceof String text) {
      text(json, property.textType(), text);
    } else if (content instanceof Node child) {
      object(json, child);
    } else {
      List<?> list = (List<?>) content;
      json.writeStartArray();
      for (int i = 0; i < list.size(); i++) {
        content(json, property, list.get(i));
      }
      json.writeEndArray();
    }
  }

  private static void text(JsonGenerator json, Datatype type, String text) {
    if (type.isNumber() && Literal.isNumber(text)) {
      json.writeNumber(text);
    } else if (type == Datatype.BOOLEAN && Datatype.BOOLEAN.accepts(text)) {
      json.writeBoolean(text.equals("true"));
    } else {
      json.writeString(text);
    }
  }

  private static void anything(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case Map<?, ?> members -> {
        json.writeStartObject();
        members.forEach((name, member) -> {
          json.writeName(String.valueOf(name));
          anything(json, member);
        });
        json.writeEndObject();
      }
      case List<?> elements -> {
        json.writeStartArray();
        elements.forEach(element -> anything(json, element));
        json.writeEndArray();
      }
      case Literal literal -> json.writeRawValue(literal.text());
      case null, default -> json.writeString(String.valueOf(value));
    }
  }

  /** Two spaces, a line for each member, line feeds on every system. */
  private static final class Indented extends ObjectWriteContext.Base {
    private static final LineSteps STEPS = new LineSteps();

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter().withObjectIndenter(STEPS).withArrayIndenter(STEPS);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
