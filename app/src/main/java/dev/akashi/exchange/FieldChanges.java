package dev.akashi.exchange;

import dev.akashi.exchange.PlannedRow.FieldChange;
import dev.akashi.workshop.Content;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which fields of a piece would say something else. */
final class FieldChanges {

  private FieldChanges() {}

  static List<FieldChange> of(Optional<Content> old, Content now) {
    List<FieldChange> fields = new ArrayList<>();
    Map<String, String> before = old.map(FieldChanges::words).orElse(Map.of());
    words(now)
        .forEach((name, after) -> {
          String was = before.getOrDefault(name, "");
          if (!was.equals(after)) {
            fields.add(new FieldChange(name, was, after));
          }
        });
    return fields;
  }

  private static Map<String, String> words(Content content) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("number", content.name());
    words.put("title-ja", content.title().ja());
    words.put("title-en", content.title().en());
    switch (content) {
      case HeadingContent heading -> {}
      case RequirementContent item -> {
        words.put("text-ja", item.text().ja());
        words.put("text-en", item.text().en());
        words.put("actor", item.actor().name());
        words.put("details", item.details().saysNothing() ? "" : item.details().toString());
      }
      case LevelContent level -> {
        words.put("members", Integer.toString(level.members().size()));
        words.put("audit", level.audit().name());
        words.put("values", level.parameters().isEmpty() ? "" : level.parameters().toString());
      }
    }
    return words;
  }
}
