package dev.akashi.internalaudit;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What corrections and reports of internal audits have to keep to (FRM-21). */
final class PlanRules {

  private PlanRules() {}

  /** Every reason against writing the correction like that today. */
  static List<Reason> check(InternalAudit.Content audit, Correction said, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (audit.result() == AuditResult.CONFORMS) {
      reasons.add(Reason.of("internalaudit.nothing-to-correct", "FRM-21"));
    }
    said.doneOn()
        .filter(day -> day.isAfter(today) || day.isBefore(audit.auditedOn()))
        .ifPresent(day ->
            reasons.add(
                Reason.of("internalaudit.done-when", "FRM-21")
                    .with(day, audit.auditedOn(), today)
                    .at("doneOn")));
    said.check()
        .filter(check ->
            said.doneOn().filter(day -> !check.on().isBefore(day)).isEmpty()
                || check.on().isAfter(today))
        .ifPresent(check ->
            reasons.add(Reason.of("internalaudit.checked-when", "FRM-21").at("checkedOn")));
    return reasons;
  }

  /**
   * Every reason against giving out that report today.
   *
   * @param uncorrected nonconformities about which nothing is planned
   */
  static List<Reason> checkReport(
      LocalDate issuedOn, Optional<LocalDate> lastAudit, int uncorrected, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (lastAudit.isEmpty()) {
      reasons.add(Reason.of("internalaudit.nothing-audited", "FRM-21", "FRM-34"));
    }
    if (issuedOn.isAfter(today) || lastAudit.filter(issuedOn::isBefore).isPresent()) {
      reasons.add(
          Reason.of("internalaudit.issued-when", "FRM-21")
              .with(issuedOn, lastAudit.orElse(today), today)
              .at("issuedOn"));
    }
    if (uncorrected > 0) {
      reasons.add(Reason.of("internalaudit.uncorrected", "FRM-21").with(uncorrected));
    }
    return reasons;
  }
}
