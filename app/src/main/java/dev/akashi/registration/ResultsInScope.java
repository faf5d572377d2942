package dev.akashi.registration;

import dev.akashi.assessment.ControlResult;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.StatementContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The requirements a statement selected or took over, with the assessor's results for them. What is
 * taken over from a listed base needs no result of its own; an objective without one is judged by
 * the detailed controls selected under it.
 */
record ResultsInScope(
    List<Requirement> chosen,
    Map<RequirementId, List<Requirement>> controlsByObjective,
    StatementContent content,
    Map<RequirementId, ControlResult> results) {

  private static final int NAMED = 10;

  static ResultsInScope of(
      Baseline baseline, StatementContent content, Map<RequirementId, ControlResult> results) {
    List<Requirement> chosen =
        baseline.requirements().stream().filter(r -> content.isSelected(r.id())).toList();
    Map<RequirementId, List<Requirement>> byObjective =
        chosen.stream()
            .filter(r -> r.objective().isPresent())
            .collect(Collectors.groupingBy(r -> r.objective().orElseThrow()));
    return new ResultsInScope(chosen, byObjective, content, results);
  }

  Optional<ControlResult> result(RequirementId id) {
    return Optional.ofNullable(results.get(id));
  }

  /** The detailed controls selected or taken over under an objective. */
  List<Requirement> selectedUnder(RequirementId objective) {
    return controlsByObjective.getOrDefault(objective, List.of());
  }

  List<RequirementId> notConcluded() {
    return chosen.stream()
        .filter(r -> content.needsResult(r.id()))
        .filter(r -> !isConcluded(r))
        .map(Requirement::id)
        .toList();
  }

  /** Whether there is a conclusion on it, its own or that of every control selected under it. */
  boolean isConcluded(Requirement requirement) {
    return result(requirement.id())
        .map(ControlResult::concluded)
        .orElseGet(() -> isConcludedByItsControls(requirement));
  }

  private boolean isConcludedByItsControls(Requirement requirement) {
    List<Requirement> controls = selectedUnder(requirement.id());
    return !controls.isEmpty()
        && controls.stream().map(Requirement::id).allMatch(this::isConcludedOrTakenOver);
  }

  private boolean isConcludedOrTakenOver(RequirementId control) {
    return !content.needsResult(control)
        || result(control).filter(ControlResult::concluded).isPresent();
  }

  List<RequirementId> withoutReason() {
    return having(result -> result.concluded() && result.reason().isBlank());
  }

  List<RequirementId> having(Predicate<ControlResult> condition) {
    return chosen.stream()
        .map(Requirement::id)
        .filter(id -> result(id).filter(condition).isPresent())
        .toList();
  }

  /** The first few ids, for a message. */
  static List<String> firstOf(List<RequirementId> ids) {
    return ids.stream().limit(NAMED).map(RequirementId::value).toList();
  }
}
