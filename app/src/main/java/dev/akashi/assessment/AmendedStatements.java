package dev.akashi.assessment;

import dev.akashi.assessment.EngagementState.EngagementStep;
import dev.akashi.assessment.db.CourseRows;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.NamedAssessorRows;
import dev.akashi.assessment.db.ResultRows;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementSteps;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * An amended statement of the same audit period goes on in the engagement that assessed the version
 * before it; what it changed is concluded again (FRM-43).
 */
@Service
class AmendedStatements {

  private final CourseRows courses;
  private final EngagementRows engagements;
  private final NamedAssessorRows named;
  private final ResultRows results;
  private final Reports reports;
  private final ProviderTies ties;
  private final Statements statements;
  private final StatementSteps steps;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  AmendedStatements(
      CourseRows courses,
      EngagementRows engagements,
      NamedAssessorRows named,
      ResultRows results,
      Reports reports,
      ProviderTies ties,
      Statements statements,
      StatementSteps steps,
      Notices notices,
      Trail trail,
      Today today) {
    this.courses = courses;
    this.engagements = engagements;
    this.named = named;
    this.results = results;
    this.reports = reports;
    this.ties = ties;
    this.statements = statements;
    this.steps = steps;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** Whether an amended statement waits for the body of an engagement whose report is issued. */
  boolean awaits(Engagement engagement) {
    return engagement.state() == EngagementState.REPORT_ISSUED
        && statements
            .amendedBy(engagement.statement())
            .flatMap(named::of)
            .filter(engagement.assessor()::equals)
            .isPresent();
  }

  /**
   * The engagement of the own body that goes on with an amended statement instead of a new one, if
   * it assessed the version before it. Its team takes it up, everybody in it independent on the day
   * as for a contract; what the contract says stays as the two sides agreed it.
   */
  Optional<Engagement> take(Actor actor, DeclaredStatement amended, LocalDate day) {
    return statements
        .amends(amended.id())
        .flatMap(engagements::on)
        .map(Engagement::id)
        .flatMap(engagements::lock)
        .filter(engagement -> actor.belongsTo(engagement.assessor()))
        .filter(
            engagement -> engagement.baselineVersion().equals(amended.content().baselineVersion()))
        .filter(this::hasReportOrOrder)
        .map(engagement -> goOn(actor, engagement, amended, day));
  }

  private boolean hasReportOrOrder(Engagement engagement) {
    int next = courses.next(engagement.id());
    return next > 1
        || (engagement.state() == EngagementState.FIELDWORK
            && courses.of(engagement.id(), next).reopening().isPresent());
  }

  private Engagement goOn(
      Actor actor, Engagement engagement, DeclaredStatement amended, LocalDate day) {
    actor.require(EngagementState.permissionFor(EngagementStep.TAKE_AMENDED));
    if (!engagement.hasOnTeam(actor.person())) {
      throw Refusal.forbidden(Reason.of("assessment.not-on-team", "FRM-31").with(actor.name()));
    }
    LocalDate due = reports.dueOn(engagement);
    boolean reported = engagement.state() == EngagementState.REPORT_ISSUED;
    LocalDate by = reported && due.isBefore(today.day()) ? today.day() : due;
    Engagement next = engagement.reopened(amended, by, day);
    Refusal.rulesUnlessEmpty(against(engagement, next, day));
    List<RequirementId> changed =
        changed(statements.declared(engagement.statement()).content(), amended.content());
    courses.insert(
        engagement.id(),
        new Reopening(
            courses.next(engagement.id()),
            ReopeningKind.CHANGED_ADOPTION,
            /* ground= */ "",
            changed,
            by,
            today.day(),
            actor.name()),
        actor,
        today.now());
    engagements.update(next);
    results.reopen(engagement.id(), changed);
    steps.takenUp(actor, amended.id());
    record(actor, engagement, next, changed);
    return next;
  }

  private List<Reason> against(Engagement engagement, Engagement next, LocalDate day) {
    List<Reason> reasons = new ArrayList<>();
    if (day.isBefore(engagement.stateSince())) {
      reasons.add(
          Reason.of("assessment.taken-before-report", "FRM-43")
              .with(day, engagement.stateSince())
              .at("on"));
    }
    reasons.addAll(TeamRule.lacking(next.team(), day));
    reasons.addAll(ties.conflicts(next, next.team(), day));
    return reasons;
  }

  private void record(
      Actor actor, Engagement before, Engagement next, List<RequirementId> changed) {
    String due = next.reportBy().map(LocalDate::toString).orElse("");
    trail.record(
        actor,
        "engagement.statement-amended",
        Engagements.subject(next.id()),
        Map.of(
            "kind", ReopeningKind.CHANGED_ADOPTION,
            "from", before.statementVersion(),
            "to", next.statementVersion(),
            "statementHash", next.statementHash(),
            "on", next.stateSince().toString(),
            "controls", changed.size(),
            "until", due));
    notices.tell(
        next.provider(),
        "assessment.amended-taken",
        List.of(next.serviceName(), String.valueOf(next.statementVersion()), due),
        "/provider/findings",
        List.of(ClauseId.of("FRM-43")));
  }

  /** What is answered otherwise, and what is selected by one of the two alone. */
  private static List<RequirementId> changed(StatementContent before, StatementContent after) {
    return Stream.concat(before.answers().keySet().stream(), after.answers().keySet().stream())
        .distinct()
        .filter(id -> !before.answer(id).equals(after.answer(id)))
        .sorted()
        .toList();
  }
}
