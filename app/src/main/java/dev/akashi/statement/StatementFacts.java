package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that the statement rules look at.
 *
 * @param register the public list
 * @param day the day on which the entries of the list must be valid
 * @param hasInternalAuditReports whether reports of internal audits are linked to the statement
 * @param copiedReasonFrom from how many objectives on one equal reason is shown to the reviewer
 * @param only the requirements that are asked about; empty when all are
 */
public record StatementFacts(
    StatementContent content,
    Baseline baseline,
    CriticalAreas areas,
    Function<RegistryKey, Optional<RegistryEntry>> register,
    LocalDate day,
    int copiedReasonFrom,
    boolean hasInternalAuditReports,
    Optional<Set<RequirementId>> only) {

  public StatementFacts {
    only = only.map(Set::copyOf);
  }

  /** The facts about every requirement. */
  public StatementFacts(
      StatementContent content,
      Baseline baseline,
      CriticalAreas areas,
      Function<RegistryKey, Optional<RegistryEntry>> register,
      LocalDate day,
      int copiedReasonFrom,
      boolean hasInternalAuditReports) {
    this(
        content,
        baseline,
        areas,
        register,
        day,
        copiedReasonFrom,
        hasInternalAuditReports,
        Optional.empty());
  }

  /** The same for rules that are asked about these requirements alone. */
  StatementFacts about(Set<RequirementId> requirements) {
    return new StatementFacts(
        content,
        baseline,
        areas,
        register,
        day,
        copiedReasonFrom,
        hasInternalAuditReports,
        Optional.of(requirements));
  }

  /** The requirements that are asked about, in their order. */
  Stream<Requirement> requirements() {
    return baseline.requirements().stream().filter(this::isAsked);
  }

  private boolean isAsked(Requirement requirement) {
    return only.isEmpty() || only.get().contains(requirement.id());
  }

  Stream<Requirement> ofKind(RequirementKind kind) {
    return baseline.ofKind(kind).stream().filter(this::isAsked);
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
