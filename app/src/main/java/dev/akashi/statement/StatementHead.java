package dev.akashi.statement;

import dev.akashi.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of a statement without its content.
 *
 * @param unansweredRevision the revision of answers that nobody wrote: it grows when another
 *     version of the baseline asks, so that no form that is still open passes for a new one
 * @param amends the assessed version of the same period that it takes the place of
 */
public record StatementHead(
    StatementId id,
    CloudService service,
    int version,
    String baselineVersion,
    StatementState state,
    Instant since,
    Optional<Period> auditPeriod,
    Optional<Sealed> sealed,
    int revision,
    int unansweredRevision,
    Optional<StatementId> amends) {

  /** What stands fixed since the declaration. */
  public record Sealed(
      LocalDate declaredOn,
      String declaredBy,
      String serviceName,
      Optional<String> serviceNameEn,
      String hash) {}

  public boolean isDraft() {
    return state == StatementState.DRAFT;
  }
}
