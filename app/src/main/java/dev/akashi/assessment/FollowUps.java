package dev.akashi.assessment;

import dev.akashi.assessment.AssessmentReport.ReportedFinding;
import dev.akashi.assessment.FollowUp.FollowUpOutcome;
import dev.akashi.assessment.db.FollowUpRows;
import dev.akashi.assessment.db.ReportRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries what the last report left open into the next engagement on the service: the report is not
 * issued before somebody has looked what became of it (FRM-49).
 */
@Service
@Transactional
public class FollowUps {

  private final FollowUpRows rows;
  private final ReportRows reports;
  private final Statements statements;
  private final EngagementAccess access;
  private final PaperTray tray;
  private final Results results;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  FollowUps(
      FollowUpRows rows,
      ReportRows reports,
      Statements statements,
      EngagementAccess access,
      PaperTray tray,
      Results results,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.reports = reports;
    this.statements = statements;
    this.access = access;
    this.tray = tray;
    this.results = results;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /**
   * A finding of the last report that was not put right within its period.
   *
   * @param reportedOn the day of that report
   * @param followUp what became of it; empty while nobody has said
   */
  public record Carried(
      ReportedFinding finding, LocalDate reportedOn, Optional<FollowUp> followUp) {}

  /** What the last report on the service leaves to an engagement. */
  @Transactional(readOnly = true)
  public List<Carried> of(Actor actor, EngagementId id) {
    return of(access.own(actor, id));
  }

  List<Carried> of(Engagement engagement) {
    Map<FindingId, FollowUp> said = rows.of(engagement.id());
    return last(engagement).stream()
        .flatMap(last -> {
          Set<FindingClass> wanted =
              AssessmentParameters.followedUpOn(parameters, last.auditPeriod().last());
          return last.findings().stream()
              .filter(finding -> !finding.remediated())
              .filter(finding -> finding.findingClass().filter(wanted::contains).isPresent())
              .map(finding ->
                  new Carried(
                      finding, last.issuedOn(), Optional.ofNullable(said.get(finding.id()))));
        })
        .toList();
  }

  private Optional<AssessmentReport> last(Engagement engagement) {
    return statements
        .previousPeriod(engagement.statement())
        .map(DeclaredStatement::id)
        .flatMap(reports::newestOn)
        .map(IssuedReport::report);
  }

  /** Where nobody has said yet what became of it. */
  List<RequirementId> missing(Engagement engagement) {
    return of(engagement).stream()
        .filter(carried -> carried.followUp().isEmpty())
        .map(carried -> carried.finding().requirement())
        .toList();
  }

  /** Says what became of a finding; what persists becomes a candidate of this engagement. */
  public void record(
      Actor actor, EngagementId id, FindingId finding, FollowUpOutcome outcome, String text) {
    Engagement engagement = access.ownForWriting(actor, id);
    Carried carried =
        of(engagement).stream()
            .filter(one -> one.finding().id().equals(finding))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.finding-not-found")));
    if (text.isBlank()) {
      throw Refusal.rule(Reason.of("assessment.follow-up-text", "FRM-45").at("followUp"));
    }
    if (carried.followUp().isPresent()) {
      throw Refusal.rule(
          Reason.of("assessment.followed-up", "FRM-45")
              .with(carried.finding().requirement().value()));
    }
    rows.insert(id, new FollowUp(finding, outcome, text, actor.name(), today.now()));
    trail.record(
        actor,
        "finding.followed-up",
        Findings.subject(finding),
        Map.of(
            "engagement",
            id.toString(),
            "requirement",
            carried.finding().requirement().value(),
            "outcome",
            outcome,
            "reason",
            text));
    if (outcome == FollowUpOutcome.PERSISTS) {
      results.candidate(actor, tray.papers(engagement), carried.finding().requirement(), text);
    }
  }
}
