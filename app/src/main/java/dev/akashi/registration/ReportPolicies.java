package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.ControlResult;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the formal check asks of the report. */
final class ReportPolicies {

  private ReportPolicies() {}

  static List<Reason> issued(ApplicationFile file, FormalTerms terms) {
    return file.report().isPresent()
        ? file.overtaken()
        : List.of(Reason.of("registration.no-report", "FRM-42"));
  }

  static List<Reason> assessorSelected(
      ApplicationFile file, AssessmentReport report, FormalTerms terms) {
    List<Reason> defects = new ArrayList<>();
    if (!covers(file.selectionAtStart(), report.startedOn())) {
      defects.add(
          Reason.of("registration.assessor-not-selected-at-start", "FRM-26", "FRM-42")
              .with(report.assessorName(), report.startedOn()));
    }
    if (!covers(file.selectionAtIssue(), report.issuedOn())) {
      defects.add(
          Reason.of("registration.assessor-not-selected-at-issue", "FRM-26", "FRM-42")
              .with(report.assessorName(), report.issuedOn()));
    }
    return defects;
  }

  private static boolean covers(Optional<Period> selection, LocalDate day) {
    return selection.filter(period -> period.contains(day)).isPresent();
  }

  static List<Reason> onTheFiledStatement(
      ApplicationFile file, AssessmentReport report, FormalTerms terms) {
    List<Reason> defects = new ArrayList<>();
    String sealed = file.statement().contentHash();
    if (!file.filedHash().equals(sealed)) {
      defects.add(
          Reason.of("registration.statement-changed", "FRM-42").with(file.filedHash(), sealed));
    }
    if (!report.statement().equals(file.statement().id())
        || !report.statementHash().equals(file.filedHash())) {
      defects.add(
          Reason.of("registration.report-on-other-statement", "FRM-42")
              .with(report.statementHash(), file.filedHash()));
    }
    String baseline = file.statement().content().baselineVersion();
    if (!report.baselineVersion().equals(baseline)) {
      defects.add(
          Reason.of("registration.report-on-other-baseline", "FRM-42")
              .with(report.baselineVersion(), baseline));
    }
    if (!report.auditPeriod().equals(file.statement().auditPeriod())) {
      defects.add(
          Reason.of("registration.report-on-other-period", "FRM-42")
              .with(report.auditPeriod(), file.statement().auditPeriod()));
    }
    return defects;
  }

  static List<Reason> complete(ApplicationFile file, AssessmentReport report, FormalTerms terms) {
    ResultsInScope scope =
        ResultsInScope.of(file.baseline(), file.statement().content(), report.results());
    List<Reason> defects = new ArrayList<>();
    addIfAny(defects, "registration.report-not-concluded", scope.notConcluded());
    addIfAny(defects, "registration.report-without-reason", scope.withoutReason());
    if (file.kind() == ApplicationKind.FIRST) {
      addIfAny(
          defects,
          "registration.report-skips-at-first",
          scope.having(ReportPolicies::leftForAnotherYear));
    }
    return defects;
  }

  /** A first audit leaves nothing out; by its class a control may be evaluated in design alone. */
  private static boolean leftForAnotherYear(ControlResult result) {
    boolean design = result.design() == Conclusion.NOT_IN_CYCLE;
    boolean operation = result.operation() == Conclusion.NOT_IN_CYCLE;
    return result.requirement().kind() == RequirementKind.MANAGEMENT
        ? design || operation
        : design && operation;
  }

  private static void addIfAny(List<Reason> defects, String code, List<RequirementId> where) {
    if (!where.isEmpty()) {
      defects.add(
          Reason.of(code, "FRM-42", "FRM-45").with(where.size(), ResultsInScope.firstOf(where)));
    }
  }

  static List<Reason> sameScope(ApplicationFile file, AssessmentReport report, FormalTerms terms) {
    var applied = file.statement().content().scope();
    List<Reason> defects = new ArrayList<>();
    addDifference(
        defects,
        "functions",
        ScopeDifference.between(applied.functions(), report.scopeFunctions()));
    addDifference(
        defects, "regions", ScopeDifference.between(applied.regions(), report.scopeRegions()));
    return defects;
  }

  private static void addDifference(List<Reason> defects, String what, ScopeDifference difference) {
    if (!difference.notAudited().isEmpty()) {
      defects.add(
          Reason.of("registration." + what + "-not-audited", "FRM-42", "FRM-50")
              .with(difference.notAudited()));
    }
    if (!difference.notAppliedFor().isEmpty()) {
      defects.add(
          Reason.of("registration." + what + "-not-applied-for", "FRM-42", "FRM-50")
              .with(difference.notAppliedFor()));
    }
  }
}
