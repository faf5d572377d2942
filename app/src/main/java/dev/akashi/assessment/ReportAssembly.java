package dev.akashi.assessment;

import dev.akashi.assessment.AssessmentReport.Course;
import dev.akashi.assessment.AssessmentReport.Planned;
import dev.akashi.assessment.AssessmentReport.ReportedFinding;
import dev.akashi.assessment.AssessmentReport.ReportedFollowUp;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the report from the working papers; nobody types a report (FRM-45). */
public final class ReportAssembly {

  private ReportAssembly() {}

  /** The report where no report before left anything open. */
  public static IssuedReport assemble(ReportGate.Facts facts) {
    return assemble(facts, List.of(), List.of(), ReportCourse.first());
  }

  /**
   * The report of that number of its engagement, or a refusal that names everything it lacks.
   *
   * @param followUps what became of the findings of the report before
   * @param reuses the audits and certifications of others that were recorded
   */
  public static IssuedReport assemble(
      ReportGate.Facts facts,
      List<ReportedFollowUp> followUps,
      List<Reuse> reuses,
      ReportCourse course) {
    Refusal.rulesUnlessEmpty(ReportGate.missing(facts));
    Engagement engagement = facts.engagement();
    Engagement.Closing closing = engagement.closing();
    AssessmentReport report =
        new AssessmentReport(
            engagement.id(),
            engagement.statement(),
            engagement.statementHash(),
            engagement.baselineVersion(),
            engagement.auditPeriod(),
            engagement.assessor(),
            facts.assessor().name().in(Language.JA),
            closing.signer().orElseThrow().name(),
            engagement.startedOn().orElseThrow(),
            facts.issuedOn(),
            facts.statement().content().scope().functions(),
            facts.statement().content().scope().regions(),
            results(facts),
            findings(facts.findings()),
            closing.fairPresentation().orElseThrow(),
            closing.acceptedBases(),
            planned(facts.groundwork().plan().orElseThrow()),
            followUps,
            "",
            course);
    return new IssuedReport(
            report,
            facts.representation().orElseThrow().signedOn(),
            facts.representation().orElseThrow().seal(),
            closing.subsequentEvents(),
            closing.onRepresentation(),
            closing.signer().orElseThrow(),
            ReportGrounds.of(
                report.results().keySet(),
                facts.samples(),
                reuses,
                facts.groundwork().equivalences().values()))
        .sealed();
  }

  private static Planned planned(EngagementPlan plan) {
    return new Planned(
        plan.level(),
        plan.method(),
        plan.scheme(),
        plan.schemeSource(),
        plan.firstAudit(),
        plan.managementCycle(),
        plan.fixed().orElseThrow().on());
  }

  private static Map<RequirementId, ControlResult> results(ReportGate.Facts facts) {
    Map<RequirementId, ControlResult> results = new TreeMap<>();
    for (Requirement requirement : facts.inScope()) {
      facts
          .entry(requirement.id())
          .result()
          .ifPresent(result -> results.put(requirement.id(), result));
    }
    return results;
  }

  private static List<ReportedFinding> findings(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.state().inReport())
        .map(finding ->
            new ReportedFinding(
                finding.id(),
                finding.requirement(),
                finding.kind(),
                finding.findingClass(),
                finding.text(),
                finding.response(),
                finding.state() == FindingState.REMEDIATED,
                new Course(
                    finding.foundOn(),
                    finding.remediedOn(),
                    finding.conclusion(),
                    finding.retest())))
        .toList();
  }
}
