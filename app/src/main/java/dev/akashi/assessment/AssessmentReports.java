package dev.akashi.assessment;

import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Issued reports, for the registration. */
public interface AssessmentReports {

  /** The newest report issued on a statement. */
  Optional<AssessmentReport> issuedFor(StatementId statement);

  /**
   * The report issued on a statement that has that seal, whatever followed it.
   *
   * @param contentHash the seal of the report
   */
  Optional<AssessmentReport> issuedFor(StatementId statement, String contentHash);

  /**
   * The days on which the newest reports on statements were issued; without those that have none.
   */
  Map<StatementId, LocalDate> issuedOn(Collection<StatementId> statements);

  /** The Written Representation that a report names by its seal. */
  Optional<GivenRepresentation> representation(AssessmentReport report);

  /** The report of an engagement; 404 when none is issued. */
  AssessmentReport of(EngagementId engagement);

  /** Whether the audit behind the newest report on the statement was opened again since. */
  default boolean reopened(StatementId statement) {
    return false;
  }

  /**
   * Whether an audit that was ordered after the report ended without one, so that nobody audits.
   */
  default boolean leftOpen(StatementId statement) {
    return false;
  }
}
