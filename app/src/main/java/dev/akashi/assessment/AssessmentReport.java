package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An issued assessment report: it cites exactly one statement version and one baseline version and
 * speaks of a past period only (FRM-32).
 *
 * @param fairPresentation whether the statement presents the service fairly (FRM-33)
 * @param course the first report of its engagement or a later one, and by which day
 */
public record AssessmentReport(
    EngagementId engagement,
    StatementId statement,
    String statementHash,
    String baselineVersion,
    Period auditPeriod,
    OrganisationId assessor,
    String assessorName,
    String signer,
    LocalDate startedOn,
    LocalDate issuedOn,
    List<String> scopeFunctions,
    List<String> scopeRegions,
    Map<RequirementId, ControlResult> results,
    List<ReportedFinding> findings,
    FairPresentation fairPresentation,
    boolean baseSelfAssessmentAccepted,
    String contentHash,
    ReportCourse course) {

  /** The first report of its engagement, by the day the rule gives. */
  public AssessmentReport(
      EngagementId engagement,
      StatementId statement,
      String statementHash,
      String baselineVersion,
      Period auditPeriod,
      OrganisationId assessor,
      String assessorName,
      String signer,
      LocalDate startedOn,
      LocalDate issuedOn,
      List<String> scopeFunctions,
      List<String> scopeRegions,
      Map<RequirementId, ControlResult> results,
      List<ReportedFinding> findings,
      FairPresentation fairPresentation,
      boolean baseSelfAssessmentAccepted,
      String contentHash) {
    this(
        engagement,
        statement,
        statementHash,
        baselineVersion,
        auditPeriod,
        assessor,
        assessorName,
        signer,
        startedOn,
        issuedOn,
        scopeFunctions,
        scopeRegions,
        results,
        findings,
        fairPresentation,
        baseSelfAssessmentAccepted,
        contentHash,
        ReportCourse.first());
  }

  /** A finding as it stands in the report, with the provider's response. */
  public record ReportedFinding(
      FindingId id,
      RequirementId requirement,
      FindingKind kind,
      Optional<FindingClass> findingClass,
      String text,
      String response,
      boolean remediated) {}
}
