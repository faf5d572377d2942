package dev.akashi.assessment;

import dev.akashi.statement.StatementId;
import java.util.Optional;

/** Issued reports, for the registration. */
public interface AssessmentReports {

  /** The newest report issued on a statement. */
  Optional<AssessmentReport> issuedFor(StatementId statement);

  /** The report of an engagement; 404 when none is issued. */
  AssessmentReport of(EngagementId engagement);
}
