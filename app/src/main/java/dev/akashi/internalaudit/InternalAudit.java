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
   * @param unit the unit; empty where the auditor is named with it or has none
   * @param grounds how it is made sure that the auditor is independent
   * @param note what was found; may be empty when everything conforms
   * @param planAuditor who audited, when it is somebody of an audit programme
   * @param ownUnitBecause why somebody of the unit that carries a control out audits it all the
   *     same
   */
  public record Content(
      LocalDate auditedOn,
      String auditor,
      String unit,
      Independence independence,
      String grounds,
      AuditResult result,
      String note,
      NavigableSet<RequirementId> controls,
      Optional<AuditorId> planAuditor,
      String ownUnitBecause) {

    public Content {
      controls = Collections.unmodifiableNavigableSet(new TreeSet<>(controls));
    }

    /** An audit by somebody who is named in words. */
    public Content(
        LocalDate auditedOn,
        String auditor,
        Independence independence,
        String grounds,
        AuditResult result,
        String note,
        NavigableSet<RequirementId> controls) {
      this(
          auditedOn,
          auditor,
          /* unit= */ "",
          independence,
          grounds,
          result,
          note,
          controls,
          Optional.empty(),
          "");
    }

    /** Who audited, with the unit. */
    public String auditorAndUnit() {
      return unit.isBlank() ? auditor : auditor + " " + unit;
    }

    /** The same by an auditor of a programme; a self-check stays one. */
    Content by(AuditPlan.Auditor named) {
      return new Content(
          auditedOn,
          named.name(),
          named.unit(),
          independence.isAudit() ? named.independence() : independence,
          grounds,
          result,
          note,
          controls,
          planAuditor,
          ownUnitBecause);
    }
  }

  /**
   * A record that is made.
   *
   * @param plan the audit programme of its auditor; empty when the auditor is named in words
   */
  public record New(
      InternalAuditId id,
      ServiceId service,
      String baseline,
      Optional<PlanId> plan,
      Content content,
      String by,
      LocalDate on,
      Instant at) {}

  /** Why a record no longer counts. */
  public record Withdrawal(String by, Instant at, String why) {}
}
