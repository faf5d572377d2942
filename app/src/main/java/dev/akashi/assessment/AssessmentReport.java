package dev.akashi.assessment;

import dev.akashi.assessment.FollowUp.FollowUpOutcome;
import dev.akashi.baseline.AuditMethod;
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
 * @param planned what the audit was to do, as it was fixed before the fieldwork (FRM-41, FRM-49)
 * @param followUps what became of the findings of the report before (FRM-49)
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
    List<String> acceptedBases,
    Planned planned,
    List<ReportedFollowUp> followUps,
    String contentHash,
    ReportCourse course) {

  public AssessmentReport {
    acceptedBases = List.copyOf(acceptedBases);
    followUps = List.copyOf(followUps);
  }

  /**
   * The plan in short; which controls rested is in the results.
   *
   * @param level the level the service is to be registered at
   * @param scheme the classes of controls as the programme stated them
   * @param schemeSource the version of the programme's parameters they come from
   * @param managementCycle whether the management criteria followed their cycle
   */
  public record Planned(
      String level,
      AuditMethod method,
      String scheme,
      String schemeSource,
      boolean firstAudit,
      boolean managementCycle,
      LocalDate fixedOn) {}

  /**
   * What became of a finding of the report before.
   *
   * @param text the finding
   * @param reportedOn the day of the report it stood in
   * @param seen what was seen of it now
   * @param retest the number of the working paper that shows that it is put right
   */
  public record ReportedFollowUp(
      FindingId finding,
      RequirementId requirement,
      Optional<FindingClass> findingClass,
      String text,
      LocalDate reportedOn,
      FollowUpOutcome outcome,
      String seen,
      Optional<Integer> retest) {}

  /**
   * When a finding was made, and what came of it.
   *
   * @param conclusion what the assessor said on settling it; empty when it was not settled
   * @param retest the number of the working paper by which the remedy was tested
   */
  public record Course(
      LocalDate foundOn,
      Optional<LocalDate> remediedOn,
      String conclusion,
      Optional<Integer> retest) {}

  /** A finding as it stands in the report, with the provider's response. */
  public record ReportedFinding(
      FindingId id,
      RequirementId requirement,
      FindingKind kind,
      Optional<FindingClass> findingClass,
      String text,
      String response,
      boolean remediated,
      Course course) {}

  /** Whether the provider's own assessment of a base is accepted, by its name (FRM-54). */
  public boolean accepts(String base) {
    return acceptedBases.contains(base);
  }
}
