package dev.akashi.baseline;

import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One version of the control baseline. Immutable: a statement names the version it was made on.
 *
 * @param version for example {@code 2022-04-01}
 * @param groups the headings: chapters ({@code 9}), sections and 3-digit headings, in order
 * @param requirements all requirements in the order of their ids
 * @param byId the same by their ids, in that order
 * @param byObjective the detailed controls under each objective that has any, in that order
 * @param levels the profiles over the catalogue
 * @param wording whose words the titles and texts are, when they are not the official ones
 * @param enactment how it was decided and to what it applies, when that was recorded here
 */
public record Baseline(
    String version,
    LocalizedText title,
    LocalDate inForceFrom,
    List<Group> groups,
    List<Requirement> requirements,
    Map<RequirementId, Requirement> byId,
    Map<RequirementId, List<Requirement>> byObjective,
    List<Level> levels,
    Optional<LocalizedText> wording,
    Optional<Enactment> enactment) {

  /** A heading, for example {@code 9.2 User access management} in chapter 9. */
  public record Group(String id, int chapter, LocalizedText title) {

    /** Whether this is the title of a whole chapter. */
    public boolean isChapter() {
      return id.equals(String.valueOf(chapter));
    }
  }

  public static Baseline of(
      String version,
      LocalizedText title,
      LocalDate inForceFrom,
      List<Group> groups,
      List<Requirement> requirements) {
    return of(version, title, inForceFrom, groups, requirements, List.of(), Optional.empty());
  }

  public static Baseline of(
      String version,
      LocalizedText title,
      LocalDate inForceFrom,
      List<Group> groups,
      List<Requirement> requirements,
      List<Level> levels,
      Optional<LocalizedText> wording) {
    return of(version, title, inForceFrom, groups, requirements, levels, wording, Optional.empty());
  }

  public static Baseline of(
      String version,
      LocalizedText title,
      LocalDate inForceFrom,
      List<Group> groups,
      List<Requirement> requirements,
      List<Level> levels,
      Optional<LocalizedText> wording,
      Optional<Enactment> enactment) {
    Map<RequirementId, Requirement> byId =
        requirements.stream()
            .sorted(Comparator.comparing(Requirement::id))
            .collect(
                Collectors.toMap(
                    Requirement::id,
                    Function.identity(),
                    (a, b) -> {
                      throw new IllegalArgumentException("the same id twice: " + a.id());
                    },
                    LinkedHashMap::new));
    return new Baseline(
        version,
        title,
        inForceFrom,
        List.copyOf(groups),
        List.copyOf(byId.values()),
        byId,
        byObjective(byId.values()),
        List.copyOf(levels),
        wording,
        enactment);
  }

  public Optional<Requirement> find(RequirementId id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<Requirement> ofKind(RequirementKind kind) {
    return requirements.stream().filter(r -> r.kind() == kind).toList();
  }

  /** The detailed controls that serve an objective. */
  public List<Requirement> controlsUnder(RequirementId objective) {
    return byObjective.getOrDefault(objective, List.of());
  }

  private static Map<RequirementId, List<Requirement>> byObjective(Collection<Requirement> all) {
    return all.stream()
        .filter(requirement -> requirement.objective().isPresent())
        .collect(
            Collectors.groupingBy(
                requirement -> requirement.objective().orElseThrow(),
                Collectors.toUnmodifiableList()));
  }

  /** The titles of the chapters, in order. */
  public List<Group> chapters() {
    return groups.stream().filter(Group::isChapter).toList();
  }

  public List<Requirement> inChapter(int chapter) {
    return requirements.stream().filter(r -> r.id().chapter() == chapter).toList();
  }

  public Optional<Group> group(String id) {
    return groups.stream().filter(group -> group.id().equals(id)).findFirst();
  }

  /** The risks that requirements are meant against, each with those requirements (FRM-46). */
  public SequencedMap<LocalizedText, List<Requirement>> byRisk() {
    SequencedMap<LocalizedText, List<Requirement>> found = new LinkedHashMap<>();
    for (Requirement requirement : requirements) {
      for (LocalizedText risk : requirement.details().risks()) {
        found.computeIfAbsent(risk, r -> new ArrayList<>()).add(requirement);
      }
    }
    return found;
  }

  /** What is audited in a year (FRM-49). */
  public List<Requirement> auditedIn(int year) {
    return requirements.stream().filter(r -> r.details().isAuditedIn(year)).toList();
  }

  /** Whether it applies to an application of that kind, filed on the day for the period. */
  public boolean appliesTo(FilingKind kind, LocalDate filedOn, Optional<Period> period) {
    return !inForceFrom.isAfter(filedOn)
        && enactment.map(e -> e.appliesTo(kind, filedOn, period)).orElse(true);
  }

  public Optional<Level> level(String level) {
    return levels.stream().filter(l -> l.level().equals(level)).findFirst();
  }
}
