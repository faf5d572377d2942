package dev.akashi.workshop.web;

import dev.akashi.baseline.RequirementDetails;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.workshop.Content;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.Edit;
import dev.akashi.workshop.PieceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fields of a piece an edit changed, for the list of edits. */
public final class ChangedFields {

  private ChangedFields() {}

  /** A field with its text before and after; empty when there was none. */
  public record Field(String name, String before, String after) {

    private static final int SHOWN = 80;

    public String shortBefore() {
      return shortened(before);
    }

    public String shortAfter() {
      return shortened(after);
    }

    private static String shortened(String text) {
      return text.codePointCount(0, text.length()) <= SHOWN
          ? text
          : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
  }

  /** What changed in the piece itself. */
  public static List<Field> of(Edit edit, Function<Enum<?>, String> label) {
    Map<String, String> before = fields(edit.before().get(edit.piece()), label);
    Map<String, String> after = fields(edit.after().get(edit.piece()), label);
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .map(name -> new Field(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
        .filter(field -> !field.before().equals(field.after()))
        .toList();
  }

  /** From which levels the edit took what it is about, and to which it gave it back. */
  public static Optional<Field> levels(Edit edit) {
    List<String> left = new ArrayList<>();
    List<String> back = new ArrayList<>();
    otherLevels(edit)
        .forEach(id -> {
          if (edit.before().get(id) instanceof LevelContent was
              && edit.after().get(id) instanceof LevelContent is) {
            (was.members().size() > is.members().size() ? left : back).add(is.name());
          }
        });
    return left.isEmpty() && back.isEmpty()
        ? Optional.empty()
        : Optional.of(new Field("levels", String.join(", ", left), String.join(", ", back)));
  }

  /** How many other pieces the edit took along, beside levels that select them. */
  public static int others(Edit edit) {
    return edit.pieces() - 1 - (int) otherLevels(edit).count();
  }

  private static Stream<PieceId> otherLevels(Edit edit) {
    return Stream.concat(edit.before().entrySet().stream(), edit.after().entrySet().stream())
        .filter(entry -> entry.getValue() instanceof LevelContent)
        .map(Map.Entry::getKey)
        .filter(id -> !id.equals(edit.piece()))
        .distinct()
        .sorted();
  }

  private static Map<String, String> fields(
      @Nullable Content content, Function<Enum<?>, String> label) {
    Map<String, String> fields = new LinkedHashMap<>();
    Optional.ofNullable(content)
        .ifPresent(there -> {
          fields.put("number", there.name());
          fields.put("title-ja", there.title().ja());
          fields.put("title-en", there.title().en());
          switch (there) {
            case HeadingContent heading -> {}
            case RequirementContent item -> {
              fields.put("text-ja", item.text().ja());
              fields.put("text-en", item.text().en());
              RequirementDetails said = item.details();
              fields.put("actor", label.apply(item.actor()));
              fields.put("nature", said.nature().map(label).orElse(""));
              fields.put("frequency", said.frequency().map(label).orElse(""));
              fields.put(
                  "cycle",
                  said.cycle()
                      .map(cycle -> cycle.everyYears() + "/" + cycle.fromYear())
                      .orElse(""));
              fields.put("examples", joined(said.examples(), ChangedFields::both));
              fields.put(
                  "procedures",
                  joined(
                      said.procedures(),
                      step ->
                          label.apply(step.aspect())
                              + " "
                              + label.apply(step.technique())
                              + " "
                              + both(step.text())));
              fields.put("risks", joined(said.risks(), ChangedFields::both));
              fields.put(
                  "sources",
                  joined(
                      said.provenance(),
                      from -> from.document() + " " + from.reference() + " " + from.note()));
              fields.put(
                  "parameters",
                  joined(said.parameters(), set -> set.id() + " " + both(set.label())));
            }
            case LevelContent level -> {
              fields.put("members", String.valueOf(level.members().size()));
              fields.put("audit", label.apply(level.audit()));
              fields.put(
                  "values", level.parameters().isEmpty() ? "" : level.parameters().toString());
            }
          }
        });
    return fields;
  }

  private static <T> String joined(List<T> rows, Function<T, String> words) {
    return rows.stream().map(words).collect(Collectors.joining(" / "));
  }

  private static String both(LocalizedText text) {
    return text.ja() + " " + text.en();
  }
}
