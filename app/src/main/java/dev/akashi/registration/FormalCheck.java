package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The formal check of an application: was the assessor a selected one, is the report complete, is
 * the scope the same (FRM-42). It runs when an application is filed and again before the decision,
 * and finds all defects at once.
 */
public final class FormalCheck {

  /** One thing the check looks at. */
  private record Policy(String code, List<ClauseId> clauses, Judge judge) {}

  private interface Judge {
    /** The defects; empty when met, no value when it cannot be judged without a report. */
    Optional<List<Reason>> judge(ApplicationFile file, FormalTerms terms);
  }

  private interface OnFile {
    List<Reason> judge(ApplicationFile file, FormalTerms terms);
  }

  private interface OnReport {
    List<Reason> judge(ApplicationFile file, AssessmentReport report, FormalTerms terms);
  }

  private static final List<Policy> POLICIES =
      List.of(
          onFile("report-issued", ReportPolicies::issued, "FRM-42"),
          onReport("assessor-selected", ReportPolicies::assessorSelected, "FRM-26", "FRM-42"),
          onReport("report-on-statement", ReportPolicies::onTheFiledStatement, "FRM-42"),
          onReport("report-complete", ReportPolicies::complete, "FRM-42", "FRM-45"),
          onReport("level-audited", AuditPolicies::level, "FRM-10", "FRM-41"),
          onReport("audit-in-cycle", AuditPolicies::cycle, "FRM-15", "FRM-49"),
          onReport("scope-same", ReportPolicies::sameScope, "FRM-42", "FRM-50"),
          onReport("report-in-time", DatePolicies::reportInTime, "FRM-42"),
          onReport("dates-in-order", DatePolicies::inOrder, "FRM-42"),
          onFile("application-in-time", DatePolicies::applicationInTime, "FRM-42"),
          onFile("bases", BasePolicies::listedOrAssessed, "FRM-53", "FRM-54"),
          onFile("information", InformationPolicies::stated, "FRM-42", "TMP-14"),
          onFile("level", InformationPolicies::level, "FRM-10"));

  private FormalCheck() {}

  public static FormalCheckResult run(ApplicationFile file, FormalTerms terms) {
    return new FormalCheckResult(
        POLICIES.stream()
            .map(policy ->
                new FormalCheckResult.Line(
                    policy.code(), policy.clauses(), policy.judge().judge(file, terms)))
            .toList());
  }

  private static Policy onFile(String code, OnFile judge, String... clauses) {
    return new Policy(code, ids(clauses), (file, terms) -> Optional.of(judge.judge(file, terms)));
  }

  private static Policy onReport(String code, OnReport judge, String... clauses) {
    return new Policy(
        code,
        ids(clauses),
        (file, terms) -> file.report().map(report -> judge.judge(file, report, terms)));
  }

  private static List<ClauseId> ids(String... clauses) {
    return Arrays.stream(clauses).map(ClauseId::of).toList();
  }
}
