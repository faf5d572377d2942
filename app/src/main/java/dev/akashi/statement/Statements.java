package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Declared statements, for the modules downstream. They check who may see what. */
public interface Statements {

  /** The declared statement; 404 when there is none or it is still a draft. */
  DeclaredStatement declared(StatementId id);

  /** The same with these answers alone and without its files, for what is about a few of them. */
  DeclaredStatement declaredOn(StatementId id, Collection<RequirementId> requirements);

  /** Those files of a declared statement that have these links; 404 like above. */
  List<LinkedFile> files(StatementId id, Collection<UUID> links);

  /** Who declared it, by the name at that time; 404 when it is still a draft. */
  String declarant(StatementId id);

  /** The declared statements of a provider, newest first. */
  List<DeclaredSummary> declaredBy(OrganisationId provider);

  /** The declared statements of a provider that no engagement has taken up yet, newest first. */
  List<DeclaredSummary> awaitingAssessment(OrganisationId provider);

  /** Those of the statements that are declared and not taken up yet, newest first. */
  List<DeclaredSummary> awaitingAssessment(Collection<StatementId> among);

  /** Those of the statements that are declared, newest first. */
  default List<DeclaredSummary> summaries(Collection<StatementId> among) {
    return List.of();
  }

  /** Runs the statement rules BSR-1 to BSR-10 again on the sealed content, today. */
  List<StatementFinding> check(StatementId id);

  /** The declared version before this one of the same service, if there was one. */
  Optional<DeclaredStatement> previous(StatementId id);

  /** The last declared version of an earlier audit period of the same service. */
  default Optional<DeclaredStatement> previousPeriod(StatementId id) {
    Optional<DeclaredStatement> before = previous(id);
    if (before.isEmpty()) {
      return before;
    }
    Period period = declared(id).auditPeriod();
    while (before.isPresent() && before.get().auditPeriod().equals(period)) {
      before = previous(before.get().id());
    }
    return before;
  }

  /** The assessed version of the same period that it takes the place of. */
  default Optional<StatementId> amends(StatementId id) {
    return Optional.empty();
  }

  /** The declared version of the same period that takes its place. */
  default Optional<StatementId> amendedBy(StatementId id) {
    return Optional.empty();
  }

  /** Those of the statements in whose place a declared one of the same period stands. */
  default Set<StatementId> amendedAmong(Collection<StatementId> statements) {
    return Set.of();
  }

  /** Whether an engagement has taken it up and not concluded on it. */
  default boolean underAssessment(StatementId id) {
    return true;
  }

  /** The published statement of a service, if one is. */
  Optional<DeclaredStatement> published(ServiceId service);

  /** A declared statement without its content, for lists. */
  record DeclaredSummary(
      StatementId id,
      LocalizedText serviceName,
      OrganisationId provider,
      int version,
      Period auditPeriod) {}
}
