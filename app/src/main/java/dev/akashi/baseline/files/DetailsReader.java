package dev.akashi.baseline.files;

import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditAspect;
import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementDetails.AuditTechnique;
import dev.akashi.baseline.RequirementDetails.ControlNature;
import dev.akashi.baseline.RequirementDetails.ControlParameter;
import dev.akashi.baseline.RequirementDetails.FrequencyClass;
import dev.akashi.baseline.RequirementDetails.Procedure;
import dev.akashi.baseline.RequirementDetails.Provenance;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.yaml.YamlEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a file says about a requirement beside its text. */
public final class DetailsReader {

  private DetailsReader() {}

  public static RequirementDetails read(YamlEntry entry) {
    entry.only(
        Set.of(
            "nature",
            "frequency",
            "cycle",
            "examples",
            "procedures",
            "risks",
            "sources",
            "parameters"));
    return new RequirementDetails(
        choice(entry, "nature", ControlNature.class),
        texts(entry, "examples"),
        each(entry, "procedures", DetailsReader::procedure),
        choice(entry, "frequency", FrequencyClass.class),
        entry.has("cycle") ? entry.child("cycle").flatMap(DetailsReader::cycle) : Optional.empty(),
        texts(entry, "risks"),
        each(entry, "sources", DetailsReader::source),
        each(entry, "parameters", DetailsReader::parameter));
  }

  private static Optional<AuditCycle> cycle(YamlEntry entry) {
    entry.only(Set.of("every-years", "from-year"));
    Optional<Integer> from = entry.count("from-year");
    return from.flatMap(
        year -> entry.read("every-years", every -> new AuditCycle(Integer.parseInt(every), year)));
  }

  private static Optional<Procedure> procedure(YamlEntry entry) {
    entry.only(Set.of("technique", "aspect", "ja", "en"));
    Optional<AuditTechnique> technique = choice(entry, "technique", AuditTechnique.class);
    Optional<AuditAspect> aspect = choice(entry, "aspect", AuditAspect.class);
    Optional<LocalizedText> text = text(entry);
    if (technique.isEmpty() || aspect.isEmpty()) {
      entry.problem("technique", "a procedure needs a technique and an aspect");
    }
    return technique.flatMap(t -> aspect.flatMap(a -> text.map(x -> new Procedure(t, a, x))));
  }

  private static Optional<Provenance> source(YamlEntry entry) {
    entry.only(Set.of("document", "reference", "note"));
    Optional<String> document = entry.text("document");
    Optional<String> reference = entry.text("reference");
    String note = entry.optionalText("note").orElse("");
    return document.flatMap(d -> reference.map(r -> new Provenance(d, r, note)));
  }

  private static Optional<ControlParameter> parameter(YamlEntry entry) {
    entry.only(Set.of("id", "ja", "en"));
    return text(entry).flatMap(label -> entry.read("id", id -> new ControlParameter(id, label)));
  }

  private static List<LocalizedText> texts(YamlEntry entry, String key) {
    return each(
        entry,
        key,
        child -> {
          child.only(Set.of("ja", "en"));
          return text(child);
        });
  }

  private static Optional<LocalizedText> text(YamlEntry entry) {
    Optional<String> ja = entry.text("ja");
    Optional<String> en = entry.text("en");
    return ja.flatMap(j -> en.map(e -> new LocalizedText(j, e)));
  }

  private static <T> List<T> each(
      YamlEntry entry, String key, Function<YamlEntry, Optional<T>> read) {
    return entry.children(key).stream().map(read).flatMap(Optional::stream).toList();
  }

  private static <E extends Enum<E>> Optional<E> choice(
      YamlEntry entry, String key, Class<E> type) {
    if (!entry.has(key)) {
      return Optional.empty();
    }
    return entry.read(
        key,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        key
                            + " is one of "
                            + Arrays.stream(type.getEnumConstants())
                                .map(DetailsReader::word)
                                .collect(Collectors.joining(", "))
                            + ", not: "
                            + text)));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
