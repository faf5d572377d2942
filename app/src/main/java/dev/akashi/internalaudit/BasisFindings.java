package dev.akashi.internalaudit;

import dev.akashi.baseline.Baselines;
import dev.akashi.internalaudit.db.AuditReportStore;
import dev.akashi.internalaudit.db.InternalAuditStore;
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

/**
 * Whether a statement is linked to the internal audits it rests on (FRM-34), and whether its
 * controls were audited (FRM-21), as warnings.
 */
@Service
class BasisFindings implements FurtherChecks, InternalAuditReports {

  private static final String RULE = "FRM-34";
  private static final String AUDITS = "FRM-21";
  private static final String PAGE = "internalAuditReports";

  private final AuditReportStore store;
  private final InternalAuditStore audits;
  private final Baselines baselines;

  BasisFindings(AuditReportStore store, InternalAuditStore audits, Baselines baselines) {
    this.store = store;
    this.audits = audits;
    this.baselines = baselines;
  }

  @Override
  @Transactional(readOnly = true)
  public List<StatementFinding> check(StatementSheet sheet) {
    List<StatementFinding> found = new ArrayList<>(unaudited(sheet));
    List<AuditReport> basis = store.basisReports(sheet.id());
    if (basis.isEmpty()) {
      found.add(warning(Reason.of("internalaudit.no-basis", RULE)));
    }
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

  /** The selected controls that no internal audit of the service ever looked at. */
  private List<StatementFinding> unaudited(StatementSheet sheet) {
    String version = sheet.content().baselineVersion();
    AuditCoverage coverage =
        AuditCoverage.of(
            baselines.version(version),
            sheet.content(),
            audits.last(sheet.head().service().id(), version, Optional.empty(), Reach.OWN));
    int never = coverage.lines().size() - coverage.audited();
    return never == 0
        ? List.of()
        : List.of(
            new StatementFinding(
                AUDITS,
                Severity.WARNING,
                Optional.empty(),
                Reason.of("internalaudit.never-audited", AUDITS)
                    .with(never, coverage.lines().size())
                    .at(PAGE)));
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
    return new StatementFinding(RULE, Severity.WARNING, Optional.empty(), reason.at(PAGE));
  }
}
