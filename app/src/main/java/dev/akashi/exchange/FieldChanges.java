package dev.akashi.exchange;

import dev.akashi.baseline.RequirementDetails;
import dev.akashi.exchange.PlannedRow.FieldChange;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.workshop.Content;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which fields of a piece would say something else. */
final class FieldChanges {

  private static final String BETWEEN = " / ";

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
        details(item.details(), words);
      }
      case LevelContent level -> {
        words.put("members", Integer.toString(level.members().size()));
        words.put("audit", level.audit().name());
        words.put(
            "values",
            new TreeMap<>(level.parameters())
                .entrySet().stream()
                    .map(value -> value.getKey() + "=" + value.getValue())
                    .collect(Collectors.joining(BETWEEN)));
      }
    }
    return words;
  }

  private static void details(RequirementDetails said, Map<String, String> words) {
    words.put("nature", said.nature().map(Enum::name).orElse(""));
    words.put("frequency", said.frequency().map(Enum::name).orElse(""));
    words.put(
        "cycle", said.cycle().map(cycle -> cycle.everyYears() + "/" + cycle.fromYear()).orElse(""));
    words.put("examples", joined(said.examples(), FieldChanges::both));
    words.put(
        "procedures",
        joined(
            said.procedures(),
            step -> step.aspect() + " " + step.technique() + " " + both(step.text())));
    words.put("risks", joined(said.risks(), FieldChanges::both));
    words.put(
        "sources",
        joined(
            said.provenance(),
            from -> from.document() + " " + from.reference() + " " + from.note()));
    words.put("parameters", joined(said.parameters(), set -> set.id() + " " + both(set.label())));
  }

  private static <T> String joined(List<T> rows, Function<T, String> words) {
    return rows.stream().map(words).collect(Collectors.joining(BETWEEN));
  }

  private static String both(LocalizedText text) {
    return (text.ja() + " " + text.en()).strip();
  }
}
