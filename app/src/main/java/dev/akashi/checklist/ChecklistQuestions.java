package dev.akashi.checklist;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.util.List;
import java.util.Optional;

/**
 * The requirements that a checklist asks about: all governance and management criteria, and of the
 * controls the control objectives and those marked B (TMP-11, TMP-12).
 *
 * @param baseline the version they are of
 * @param all in the order of their ids
 */
public record ChecklistQuestions(Baseline baseline, List<Requirement> all) {

  public static ChecklistQuestions of(Baseline baseline) {
    return new ChecklistQuestions(
        baseline, baseline.requirements().stream().filter(ChecklistQuestions::isAsked).toList());
  }

  private static boolean isAsked(Requirement requirement) {
    return switch (requirement.kind()) {
      case GOVERNANCE, MANAGEMENT, CONTROL_OBJECTIVE -> true;
      case DETAILED_CONTROL -> requirement.id().isMarkedMandatory();
    };
  }

  public Optional<Requirement> find(RequirementId id) {
    return baseline.find(id).filter(ChecklistQuestions::isAsked);
  }

  /** The question after this one; empty after the last. */
  public Optional<RequirementId> after(RequirementId id) {
    return all.stream().map(Requirement::id).filter(other -> other.compareTo(id) > 0).findFirst();
  }

  /** The question before this one; empty before the first. */
  public Optional<RequirementId> before(RequirementId id) {
    return all.stream()
        .map(Requirement::id)
        .filter(other -> other.compareTo(id) < 0)
        .reduce((first, second) -> second);
  }

  public int size() {
    return all.size();
  }
}
