package dev.akashi.internalaudit;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the record of an internal audit has to say (FRM-21). */
final class InternalAuditRules {

  private InternalAuditRules() {}

  /** Every reason against recording it today. */
  static List<Reason> check(InternalAudit.Content said, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (said.auditedOn().isAfter(today)) {
      reasons.add(
          Reason.of("internalaudit.in-future", "FRM-21")
              .with(said.auditedOn(), today)
              .at("auditedOn"));
    }
    if (said.independence().isAudit() && said.grounds().isBlank()) {
      reasons.add(Reason.of("internalaudit.no-grounds", "FRM-21").at("grounds"));
    }
    if (said.result() != AuditResult.CONFORMS && said.note().isBlank()) {
      reasons.add(Reason.of("internalaudit.no-note", "FRM-21").at("note"));
    }
    if (said.controls().isEmpty()) {
      reasons.add(Reason.of("internalaudit.no-controls", "FRM-21").at("controls"));
    }
    return reasons;
  }
}
