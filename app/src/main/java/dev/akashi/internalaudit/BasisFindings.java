package dev.akashi.internalaudit;

import dev.akashi.internalaudit.db.AuditReportStore;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.FurtherChecks;
import dev.akashi.statement.InternalAuditReports;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a statement is linked to the internal audits it rests on (FRM-34), as warnings. */
@Service
class BasisFindings implements FurtherChecks, InternalAuditReports {

  private static final String RULE = "FRM-34";

  private final AuditReportStore store;

  BasisFindings(AuditReportStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public List<StatementFinding> check(StatementSheet sheet) {
    List<AuditReport> basis = store.basisReports(sheet.id());
    if (basis.isEmpty()) {
      return List.of(warning(Reason.of("internalaudit.no-basis", RULE)));
    }
    List<StatementFinding> found = new ArrayList<>();
    for (AuditReport report : basis) {
      sheet
          .content()
          .auditPeriod()
          .filter(period -> !days(report).overlaps(period))
          .ifPresent(period ->
              found.add(
                  warning(
                      Reason.of("internalaudit.basis-outside", RULE, "FRM-21")
                          .with(report.content().title(), days(report), period))));
      if (!report.content().baseline().equals(sheet.content().baselineVersion())) {
        found.add(
            warning(
                Reason.of("internalaudit.basis-other-version", RULE)
                    .with(report.content().title(), report.content().baseline())));
      }
    }
    return found;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean linkedTo(StatementId statement) {
    return store.restsOnReports(statement);
  }

  private static Period days(AuditReport report) {
    return new Period(report.content().first(), report.content().last());
  }

  private static StatementFinding warning(Reason reason) {
    return new StatementFinding(
        RULE, Severity.WARNING, Optional.empty(), reason.at("internalAuditReports"));
  }
}
