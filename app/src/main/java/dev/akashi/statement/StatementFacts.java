package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that the statement rules look at.
 *
 * @param register the public list
 * @param day the day on which the entries of the list must be valid
 * @param hasInternalAuditReports whether reports of internal audits are linked to the statement
 * @param copiedReasonFrom from how many objectives on one equal reason is shown to the reviewer
 */
public record StatementFacts(
    StatementContent content,
    Baseline baseline,
    CriticalAreas areas,
    Function<RegistryKey, Optional<RegistryEntry>> register,
    LocalDate day,
    int copiedReasonFrom,
    boolean hasInternalAuditReports) {

  Stream<Requirement> ofKind(RequirementKind kind) {
    return baseline.ofKind(kind).stream();
  }

  Answer answer(Requirement requirement) {
    return content.answer(requirement.id());
  }

  boolean isSelected(Requirement requirement) {
    return content.isSelected(requirement.id());
  }

  /** Whether the objective that the control serves is excluded. */
  boolean objectiveExcluded(Requirement control) {
    return control
        .objective()
        .map(objective -> content.answer(objective).treatment() == Treatment.EXCLUDED)
        .orElse(false);
  }
}
