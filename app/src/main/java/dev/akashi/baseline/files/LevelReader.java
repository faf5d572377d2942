package dev.akashi.baseline.files;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.yaml.YamlEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the levels of a baseline: which requirements each selects and how it is audited. */
final class LevelReader {

  private final List<Requirement> requirements;
  private final List<Level> levels = new ArrayList<>();

  LevelReader(List<Requirement> requirements) {
    this.requirements = requirements;
  }

  List<Level> levels() {
    return levels;
  }

  void read(YamlEntry entry) {
    entry.only(Set.of("level", "title", "select", "without", "audit", "parameters"));
    Optional<String> level = entry.text("level");
    Optional<LocalizedText> title = entry.bothLanguages("title");
    Optional<Predicate<Requirement>> select = entry.read("select", LevelReader::selection);
    Optional<AuditMethod> audit = entry.read("audit", LevelReader::audit);
    Set<RequirementId> without = without(entry);
    Map<String, String> parameters = entry.optionalTexts("parameters");
    if (level.isEmpty() || title.isEmpty() || select.isEmpty() || audit.isEmpty()) {
      return;
    }
    if (levels.stream().anyMatch(other -> other.level().equals(level.get()))) {
      entry.problem("level", "the level " + level.get() + " stands twice");
    }
    SequencedSet<RequirementId> selected = new LinkedHashSet<>();
    requirements.stream()
        .filter(select.get())
        .map(Requirement::id)
        .filter(id -> !without.contains(id))
        .forEach(selected::add);
    levels.add(new Level(level.get(), title.get(), selected, audit.get(), parameters));
  }

  private Set<RequirementId> without(YamlEntry entry) {
    Set<RequirementId> ids = new LinkedHashSet<>();
    if (entry.has("without")) {
      for (String text : entry.texts("without")) {
        requirements.stream()
            .map(Requirement::id)
            .filter(id -> id.value().equals(text))
            .findFirst()
            .ifPresentOrElse(
                ids::add, () -> entry.problem("without", "no such requirement: " + text));
      }
    }
    return ids;
  }

  private static Predicate<Requirement> selection(String text) {
    return switch (text) {
      case "all" -> requirement -> true;
      case "mandatory" -> Requirement::mandatory;
      default -> throw new IllegalArgumentException("select is all or mandatory, not: " + text);
    };
  }

  private static AuditMethod audit(String text) {
    return switch (text) {
      case "full" -> AuditMethod.FULL;
      case "internal-audit" -> AuditMethod.INTERNAL_AUDIT;
      default ->
          throw new IllegalArgumentException("audit is full or internal-audit, not: " + text);
    };
  }
}
