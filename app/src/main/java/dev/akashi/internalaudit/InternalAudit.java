package dev.akashi.internalaudit;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One internal audit with one result for the controls it looked at.
 *
 * @param number counts all records upwards; the order of recording
 * @param baseline the version of the baseline that numbers the controls
 * @param recordedBy the name of who recorded it
 * @param recordedOn the day of recording
 */
public record InternalAudit(
    InternalAuditId id,
    long number,
    ServiceId service,
    String baseline,
    Content content,
    String recordedBy,
    LocalDate recordedOn,
    Instant recordedAt,
    Optional<Withdrawal> withdrawn) {

  /**
   * What is recorded.
   *
   * @param auditor who audited: a name or a unit
   * @param grounds how it is made sure that the auditor is independent
   * @param note what was found; may be empty when everything conforms
   */
  public record Content(
      LocalDate auditedOn,
      String auditor,
      Independence independence,
      String grounds,
      AuditResult result,
      String note,
      NavigableSet<RequirementId> controls) {

    public Content {
      controls = Collections.unmodifiableNavigableSet(new TreeSet<>(controls));
    }
  }

  /** A record that is made. */
  public record New(
      InternalAuditId id,
      ServiceId service,
      String baseline,
      Content content,
      String by,
      LocalDate on,
      Instant at) {}

  /** Why a record no longer counts. */
  public record Withdrawal(String by, Instant at, String why) {}
}
