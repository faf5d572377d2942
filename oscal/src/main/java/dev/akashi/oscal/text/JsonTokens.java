package dev.akashi.oscal.text;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.tree.Place;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** JSON by Jackson's streaming parser. */
final class JsonTokens implements Tokens, AutoCloseable {

  /** A factory remembers the names it has seen, and every document has the same. */
  private static final Map<Limits, JsonFactory> FACTORIES = new ConcurrentHashMap<>();

  private final JsonParser parser;

  /** The encoding is looked at right away, so this may refuse the content already. */
  JsonTokens(byte[] content, Limits limits) throws OscalException {
    try {
      parser =
          FACTORIES
              .computeIfAbsent(limits, JsonTokens::factory)
              .createParser(ObjectReadContext.empty(), content);
    } catch (JacksonException e) {
      throw refused(e);
    }
  }

  private static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.text())
                .maxDocumentLength(limits.bytes())
                .build())
        .build();
  }

  @Override
  public Kind next() throws OscalException {
    try {
      JsonToken token = parser.nextToken();
      return token == null ? Kind.END : kind(token);
    } catch (JacksonException e) {
      throw refused(e);
    }
  }

  private static Kind kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Kind.OBJECT;
      case END_OBJECT -> Kind.END_OBJECT;
      case START_ARRAY -> Kind.ARRAY;
      case END_ARRAY -> Kind.END_ARRAY;
      case PROPERTY_NAME -> Kind.NAME;
      case VALUE_STRING -> Kind.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
      case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> Kind.NULL;
    };
  }

  @Override
  public String text() throws OscalException {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw refused(e);
    }
  }

  private static OscalException refused(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String line = at == null ? "?" : String.valueOf(at.getLineNr());
    String column = at == null ? "?" : String.valueOf(at.getColumnNr());
    String rule = e instanceof StreamConstraintsException ? "read.limit" : "read.json";
    return new OscalException(
        Problem.error(Place.root(""), rule, line, column, e.getOriginalMessage()));
  }

  @Override
  public void close() {
    parser.close();
  }
}
