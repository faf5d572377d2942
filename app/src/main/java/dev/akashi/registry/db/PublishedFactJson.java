package dev.akashi.registry.db;

import dev.akashi.registry.PublishedFact;
import java.util.List;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The public facts of an entry as they are stored. */
final class PublishedFactJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<PublishedFact>> FACTS = new TypeReference<>() {};

  private PublishedFactJson() {}

  static List<PublishedFact> read(JSONB stored) {
    return JSON.readValue(stored.data(), FACTS);
  }

  static JSONB write(List<PublishedFact> facts) {
    return JSONB.jsonb(JSON.writeValueAsString(facts));
  }
}
