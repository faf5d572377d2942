package dev.akashi.assessment;

import dev.akashi.assessment.AssessmentReport.ReportedFinding;
import dev.akashi.assessment.AssessmentReport.ReportedFollowUp;
import dev.akashi.assessment.FollowUp.FollowUpOutcome;
import dev.akashi.assessment.db.FollowUpRows;
import dev.akashi.assessment.db.ReportRows;
import dev.akashi.assessment.db.WorkingPaperRows;
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
import java.util.ArrayList;
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
  private final WorkingPaperRows papers;
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
      WorkingPaperRows papers,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.reports = reports;
    this.statements = statements;
    this.access = access;
    this.tray = tray;
    this.results = results;
    this.papers = papers;
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

  /** What became of the findings of the last report, as the report of the engagement says it. */
  List<ReportedFollowUp> reported(Engagement engagement) {
    return of(engagement).stream()
        .flatMap(carried -> carried.followUp().map(said -> reported(carried, said)).stream())
        .toList();
  }

  private static ReportedFollowUp reported(Carried carried, FollowUp said) {
    ReportedFinding finding = carried.finding();
    return new ReportedFollowUp(
        finding.id(),
        finding.requirement(),
        finding.findingClass(),
        finding.text(),
        carried.reportedOn(),
        said.outcome(),
        said.text(),
        said.retest());
  }

  /** Where nobody has said yet what became of it, or the paper that showed it was taken back. */
  List<RequirementId> missing(Engagement engagement) {
    return of(engagement).stream()
        .filter(carried -> !stands(engagement, carried))
        .map(carried -> carried.finding().requirement())
        .toList();
  }

  private boolean stands(Engagement engagement, Carried carried) {
    return carried
        .followUp()
        .filter(said ->
            said.outcome() == FollowUpOutcome.PERSISTS
                || isShown(engagement, carried, said.retest()))
        .isPresent();
  }

  private boolean isShown(Engagement engagement, Carried carried, Optional<Integer> retest) {
    return retest
        .flatMap(number -> papers.numbered(engagement.id(), number))
        .filter(paper ->
            paper.state().signed()
                && paper.work().judgement() == PaperWork.Judgement.CONFORMS
                && paper.work().requirements().contains(carried.finding().requirement()))
        .isPresent();
  }

  /**
   * What is said of a finding of the last report.
   *
   * @param text what was seen, and why an earlier entry is replaced
   * @param retest the number of the working paper that shows that it is put right
   * @param entries how many entries on it there were when it was looked at
   */
  public record Said(FollowUpOutcome outcome, String text, Optional<Integer> retest, int entries) {}

  /**
   * Says what became of a finding. A later entry takes the place of an earlier one, which is kept;
   * what persists becomes a candidate of this engagement.
   */
  public void record(Actor actor, EngagementId id, FindingId finding, Said said) {
    Engagement engagement = access.ownForWriting(actor, id);
    Carried carried =
        of(engagement).stream()
            .filter(one -> one.finding().id().equals(finding))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.finding-not-found")));
    RequirementId requirement = carried.finding().requirement();
    int entries = carried.followUp().map(FollowUp::number).orElse(0);
    if (entries != said.entries()) {
      throw Refusal.stale(Reason.of("assessment.stale").with(requirement.value()));
    }
    boolean right = said.outcome() == FollowUpOutcome.PUT_RIGHT;
    List<Reason> reasons = new ArrayList<>();
    if (said.text().isBlank()) {
      reasons.add(Reason.of("assessment.follow-up-text", "FRM-45").at("followUp"));
    }
    if (right && !isShown(engagement, carried, said.retest())) {
      reasons.add(
          Reason.of("assessment.follow-up-paper", "FRM-39").with(requirement.value()).at("retest"));
    }
    Refusal.rulesUnlessEmpty(reasons);
    Optional<Integer> retest = said.retest().filter(number -> right);
    rows.insert(
        id,
        new FollowUp(
            finding, entries + 1, said.outcome(), said.text(), retest, actor.name(), today.now()));
    trail.record(
        actor,
        "finding.followed-up",
        Findings.subject(finding),
        Map.of(
            "engagement",
            id.toString(),
            "requirement",
            requirement.value(),
            "outcome",
            said.outcome(),
            "retest",
            retest.map(Object::toString).orElse(""),
            "reason",
            said.text()));
    if (!right) {
      results.candidate(
          actor, tray.papersOn(engagement, List.of(requirement)), requirement, said.text());
    }
  }
}
