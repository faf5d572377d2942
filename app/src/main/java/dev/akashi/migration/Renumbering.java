package dev.akashi.migration;

import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which number every requirement has after a step. What an answer names goes where the answer goes;
 * a requirement without an answer goes where the baseline put it. No two go to the same place, so
 * that a step back finds each where it was.
 */
final class Renumbering {

  private Renumbering() {}

  /**
   * The former numbers and those now, of the requirements that have a place.
   *
   * @param places where the answers went; empty for those that are kept beside the statement
   */
  static Map<RequirementId, RequirementId> of(
      Comparison comparison, Map<RequirementId, Optional<RequirementId>> places) {
    Map<RequirementId, RequirementId> numbers = new HashMap<>();
    Set<RequirementId> taken =
        places.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
    for (RequirementId former : thoseThatStayFirst(comparison)) {
      Optional<RequirementId> now =
          places.containsKey(former)
              ? places.get(former)
              : free(former, comparison.successors(former), taken);
      now.ifPresent(taken::add);
      now.ifPresent(number -> numbers.put(former, number));
    }
    return numbers;
  }

  /** Those that have another number than before, or no place; the others keep theirs. */
  static Map<RequirementId, Optional<RequirementId>> changed(
      Baseline before, Map<RequirementId, RequirementId> numbers) {
    return before.requirements().stream()
        .map(Requirement::id)
        .filter(former -> !former.equals(numbers.get(former)))
        .collect(
            Collectors.toMap(former -> former, former -> Optional.ofNullable(numbers.get(former))));
  }

  /** The way back of a step, from what it changed. */
  static Map<RequirementId, RequirementId> back(
      Baseline before, Map<RequirementId, Optional<RequirementId>> changed) {
    Map<RequirementId, RequirementId> back = new HashMap<>();
    for (Requirement requirement : before.requirements()) {
      RequirementId former = requirement.id();
      changed.getOrDefault(former, Optional.of(former)).ifPresent(now -> back.put(now, former));
    }
    return back;
  }

  private static List<RequirementId> thoseThatStayFirst(Comparison comparison) {
    return comparison.before().requirements().stream()
        .map(Requirement::id)
        .sorted(Comparator.comparing(id -> !comparison.successors(id).contains(id)))
        .toList();
  }

  private static Optional<RequirementId> free(
      RequirementId former, Set<RequirementId> successors, Set<RequirementId> taken) {
    Set<RequirementId> open = new HashSet<>(successors);
    open.removeAll(taken);
    return open.stream()
        .min(
            Comparator.comparing((RequirementId id) -> !id.equals(former))
                .thenComparing(Comparator.naturalOrder()));
  }
}
