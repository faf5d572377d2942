package dev.akashi.oscal.resolve;

import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.text.JsonNotation;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A library of a few small documents, written as JSON with single quotes. */
final class Shelf implements Library {

  static final Stamp STAMP =
      new Stamp(
          UUID.fromString("4c1f1a52-3b56-4b2e-9a57-0c8f6d6f2a01"),
          OffsetDateTime.parse("2026-04-01T09:00:00+09:00"),
          "test");

  private final Map<String, OscalDocument> documents = new HashMap<>();

  /** A catalog; its content without uuid and metadata, for example {@code 'controls': []}. */
  Shelf catalog(String name, String content) {
    return put(name, "{'catalog': {" + head() + "," + content + "}}");
  }

  /** A profile; its content without uuid and metadata. */
  Shelf profile(String name, String content) {
    return put(name, "{'profile': {" + head() + "," + content + "}}");
  }

  Shelf put(String name, String json) {
    documents.put(name, parsed(json.replace('\'', '"')));
    return this;
  }

  /** A document that is there already. */
  Shelf put(String name, OscalDocument document) {
    documents.put(name, document);
    return this;
  }

  private static OscalDocument parsed(String json) {
    try {
      return JsonNotation.read(
              json.getBytes(StandardCharsets.UTF_8), Model.of(Release.V1_1), Limits.USUAL, false)
          .orThrow();
    } catch (OscalException e) {
      throw new IllegalArgumentException(e.problems().toString(), e);
    }
  }

  private static String head() {
    return """
    'uuid': '7a2f5f0e-5c80-4f5b-8f4b-1f7f4e1a9c10',
    'metadata': {'title': 'T', 'last-modified': '2025-01-01T00:00:00Z', 'version': '1',
                 'oscal-version': '1.1.3'}\
    """;
  }

  Resolution resolve(String name) throws OscalException {
    return ProfileResolver.resolve(open(new Location(name)), new Location(name), this, STAMP);
  }

  @Override
  public Optional<Location> locate(Location base, String href) {
    return documents.containsKey(href) ? Optional.of(new Location(href)) : Optional.empty();
  }

  @Override
  public OscalDocument open(Location location) {
    OscalDocument document = documents.get(location.path());
    if (document == null) {
      throw new IllegalStateException("not on the shelf: " + location);
    }
    return document;
  }
}
