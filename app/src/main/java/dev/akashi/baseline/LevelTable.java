package dev.akashi.baseline;

import dev.akashi.baseline.Baseline.Group;
import dev.akashi.kernel.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The levels of a version side by side (FRM-19). */
public record LevelTable(List<Level> levels, List<String> parameters, List<Chapter> chapters) {

  /** A chapter with its requirements. */
  public record Chapter(
      int number, Optional<LocalizedText> title, List<Requirement> requirements) {}

  public static LevelTable of(
      List<Level> levels, List<Group> groups, List<Requirement> requirements) {
    Map<Integer, List<Requirement>> byChapter =
        requirements.stream()
            .collect(
                Collectors.groupingBy(r -> r.id().chapter(), TreeMap::new, Collectors.toList()));
    Map<Integer, LocalizedText> titles =
        groups.stream()
            .filter(Group::isChapter)
            .collect(Collectors.toMap(Group::chapter, Group::title, (first, second) -> first));
    return new LevelTable(
        levels,
        levels.stream()
            .flatMap(level -> level.parameters().keySet().stream())
            .distinct()
            .sorted()
            .toList(),
        byChapter.entrySet().stream()
            .map(entry ->
                new Chapter(
                    entry.getKey(),
                    Optional.ofNullable(titles.get(entry.getKey())),
                    entry.getValue()))
            .toList());
  }

  public static LevelTable of(Baseline baseline) {
    return of(baseline.levels(), baseline.groups(), baseline.requirements());
  }

  /** How the catalogue calls a parameter that levels set. */
  public Optional<LocalizedText> labelOf(String parameter) {
    return chapters.stream()
        .flatMap(chapter -> chapter.requirements().stream())
        .flatMap(requirement -> requirement.details().parameters().stream())
        .filter(known -> known.id().equals(parameter))
        .map(RequirementDetails.ControlParameter::label)
        .findFirst();
  }

  public long selected(Level level) {
    return chapters.stream().mapToLong(chapter -> selectedIn(level, chapter)).sum();
  }

  public long selectedIn(Level level, Chapter chapter) {
    return chapter.requirements().stream().filter(r -> level.selects(r.id())).count();
  }
}
