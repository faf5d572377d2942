package dev.akashi.workshop.db;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.workshop.Content;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.PieceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pieces say, as it is stored. */
@Component
class ContentJson {

  private static final TypeReference<LinkedHashMap<UUID, Tagged>> STATES = new TypeReference<>() {};

  private final JsonMapper json;

  ContentJson(JsonMapper json) {
    this.json = json;
  }

  /** What kind of piece is stored. */
  enum Kind {
    HEADING,
    REQUIREMENT,
    LEVEL;

    static Kind of(Content content) {
      return switch (content) {
        case HeadingContent heading -> HEADING;
        case RequirementContent requirement -> REQUIREMENT;
        case LevelContent level -> LEVEL;
      };
    }
  }

  private record Tagged(Kind kind, JsonNode content) {}

  private record StoredLevel(
      String name,
      DraftText title,
      AuditMethod audit,
      Map<String, String> parameters,
      List<UUID> members) {}

  JSONB write(Content content) {
    return JSONB.jsonb(json.writeValueAsString(plain(content)));
  }

  Content read(String kind, JSONB stored) {
    return read(Kind.valueOf(kind), json.readTree(stored.data()));
  }

  JSONB write(Map<PieceId, Content> states) {
    Map<String, Tagged> tagged = new TreeMap<>();
    states.forEach((id, content) ->
        tagged.put(id.toString(), new Tagged(Kind.of(content), json.valueToTree(plain(content)))));
    return JSONB.jsonb(json.writeValueAsString(tagged));
  }

  Map<PieceId, Content> readStates(JSONB stored) {
    Map<PieceId, Content> states = new LinkedHashMap<>();
    json.readValue(stored.data(), STATES)
        .forEach(
            (id, tagged) -> states.put(new PieceId(id), read(tagged.kind(), tagged.content())));
    return states;
  }

  private Content read(Kind kind, JsonNode content) {
    return switch (kind) {
      case HEADING -> json.treeToValue(content, HeadingContent.class);
      case REQUIREMENT -> json.treeToValue(content, RequirementContent.class);
      case LEVEL -> {
        StoredLevel level = json.treeToValue(content, StoredLevel.class);
        yield new LevelContent(
            level.name(),
            level.title(),
            level.audit(),
            level.parameters(),
            level.members().stream().map(PieceId::new).collect(Collectors.toSet()));
      }
    };
  }

  private static Object plain(Content content) {
    return content instanceof LevelContent level
        ? new StoredLevel(
            level.name(),
            level.title(),
            level.audit(),
            level.parameters(),
            level.inOrder().stream().map(PieceId::value).toList())
        : content;
  }
}
