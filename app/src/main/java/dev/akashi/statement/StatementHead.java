package dev.akashi.statement;

import dev.akashi.kernel.LocalizedText;
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

  /**
   * What stands fixed since the declaration.
   *
   * @param declaredOn the legal day
   * @param sealedOn the day on which it was recorded, by which rules count that change with time
   */
  public record Sealed(
      LocalDate declaredOn,
      LocalDate sealedOn,
      String declaredBy,
      String serviceName,
      Optional<String> serviceNameEn,
      String hash) {

    /** The name of the service in both languages. */
    public LocalizedText called() {
      return new LocalizedText(serviceName, serviceNameEn.orElse(""));
    }
  }

  /** What the service is called: as it was declared, or as it is while this is a draft. */
  public LocalizedText called() {
    return sealed.map(Sealed::called).orElse(service.called());
  }

  public boolean isDraft() {
    return state == StatementState.DRAFT;
  }
}
