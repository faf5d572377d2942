package dev.akashi.baseline;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One version of the control baseline. Immutable: a statement names the version it was made on.
 *
 * @param version for example {@code 2022-04-01}
 * @param groups the headings: chapters, sections and 3-digit headings, by id in order
 * @param requirements all requirements in the order of their ids
 */
public record Baseline(
    String version,
    LocalizedText title,
    LocalDate inForceFrom,
    List<Group> groups,
    List<Requirement> requirements,
    Map<RequirementId, Requirement> byId) {

  /** A heading, for example {@code 9.2 User access management} in chapter 9. */
  public record Group(String id, int chapter, LocalizedText title) {}

  public static Baseline of(
      String version,
      LocalizedText title,
      LocalDate inForceFrom,
      List<Group> groups,
      List<Requirement> requirements) {
    Map<RequirementId, Requirement> byId =
        requirements.stream()
            .collect(
                Collectors.toMap(
                    Requirement::id,
                    Function.identity(),
                    (a, b) -> {
                      throw new IllegalArgumentException("the same id twice: " + a.id());
                    },
                    TreeMap::new));
    return new Baseline(
        version, title, inForceFrom, List.copyOf(groups), List.copyOf(byId.values()), byId);
  }

  public Optional<Requirement> find(RequirementId id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<Requirement> ofKind(RequirementKind kind) {
    return requirements.stream().filter(r -> r.kind() == kind).toList();
  }

  /** The detailed controls that serve an objective. */
  public List<Requirement> controlsUnder(RequirementId objective) {
    return requirements.stream()
        .filter(r -> r.objective().filter(objective::equals).isPresent())
        .toList();
  }
}
