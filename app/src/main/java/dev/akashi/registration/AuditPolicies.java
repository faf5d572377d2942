package dev.akashi.registration;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Level;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;

/** What the formal check asks of how was audited: at the level, by its method, in the cycle. */
final class AuditPolicies {

  private AuditPolicies() {}

  /** The report is on the level applied for, by the method that the baseline asks at it. */
  static List<Reason> level(ApplicationFile file, AssessmentReport report, FormalTerms terms) {
    List<Reason> defects = new ArrayList<>();
    String audited = report.planned().level();
    if (!audited.equals(Integer.toString(file.level()))) {
      defects.add(
          Reason.of("registration.level-not-audited", "FRM-10", "FRM-41")
              .with(file.level(), audited)
              .at("level"));
    }
    AuditMethod asked = file.baseline().level(audited).map(Level::audit).orElse(AuditMethod.FULL);
    if (asked == AuditMethod.FULL && report.planned().method() != AuditMethod.FULL) {
      defects.add(
          Reason.of("registration.method-too-narrow", "FRM-41")
              .with(audited, report.planned().method()));
    }
    return defects;
  }

  /**
   * An application that renews nothing rests on an audit that was planned as a first one; the cycle
   * over the years begins with it.
   */
  static List<Reason> cycle(ApplicationFile file, AssessmentReport report, FormalTerms terms) {
    return file.kind() == ApplicationKind.FIRST && !report.planned().firstAudit()
        ? List.of(
            Reason.of("registration.audit-for-renewal", "FRM-15", "FRM-49")
                .with(report.planned().fixedOn()))
        : List.of();
  }
}
