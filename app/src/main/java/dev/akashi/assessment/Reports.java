package dev.akashi.assessment;

import dev.akashi.assessment.EngagementState.EngagementStep;
import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.assessment.db.CourseRows;
import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.ReportRows;
import dev.akashi.assessment.db.ReuseRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSteps;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues assessment reports and gives them to those who may read them. */
@Service
@Transactional
public class Reports implements AssessmentReports {

  private final ReportRows rows;
  private final CourseRows courses;
  private final EngagementRows engagements;
  private final ReuseRows reuses;
  private final EngagementAccess access;
  private final ReportFacts facts;
  private final FollowUps followUps;
  private final WrittenRepresentations representations;
  private final ProviderTies ties;
  private final StatementSteps steps;
  private final LeftOpenAudits leftOpen;
  private final Statements statements;
  private final ProgrammeParameters parameters;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  Reports(
      ReportRows rows,
      CourseRows courses,
      EngagementRows engagements,
      ReuseRows reuses,
      EngagementAccess access,
      ReportFacts facts,
      FollowUps followUps,
      WrittenRepresentations representations,
      ProviderTies ties,
      StatementSteps steps,
      LeftOpenAudits leftOpen,
      Statements statements,
      ProgrammeParameters parameters,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.courses = courses;
    this.engagements = engagements;
    this.reuses = reuses;
    this.access = access;
    this.facts = facts;
    this.followUps = followUps;
    this.representations = representations;
    this.ties = ties;
    this.steps = steps;
    this.leftOpen = leftOpen;
    this.statements = statements;
    this.parameters = parameters;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /** What stands against issuing the report on the day; for showing it before it is tried. */
  @Transactional(readOnly = true)
  public List<Reason> missing(Actor actor, EngagementId id, LocalDate issuedOn) {
    return missing(access.own(actor, id), issuedOn);
  }

  /** Why the engagement is open after a report on the statement, oldest first; none when not. */
  @Transactional(readOnly = true)
  public List<Reopening> openings(Engagement engagement) {
    return engagement.state().ended()
        ? List.of()
        : courses.of(engagement.id(), courses.next(engagement.id())).openings();
  }

  /** Why those of the engagements that go on are open after a report. */
  @Transactional(readOnly = true)
  public Map<EngagementId, Reopening> reopenings(Collection<Engagement> engagements) {
    return courses.reopenings(
        engagements.stream()
            .filter(engagement -> !engagement.state().ended())
            .map(Engagement::id)
            .toList());
  }

  /** The last day for the report. */
  @Transactional(readOnly = true)
  public LocalDate dueOn(Engagement engagement) {
    LocalDate end = engagement.auditPeriod().last();
    return engagement
        .reportBy()
        .orElseGet(() ->
            ReportDateRule.dueOn(
                engagement.auditPeriod(),
                parameters.on(end, AssessmentParameters.REPORT_DUE_MONTHS)));
  }

  /** Signs and issues the report; afterwards nothing in the engagement changes any more. */
  public AssessmentReport issue(Actor actor, EngagementId id, int revision, LocalDate issuedOn) {
    actor.require(EngagementState.permissionFor(EngagementStep.ISSUE_REPORT));
    Engagement engagement = access.ownForChangeByTeam(actor, id, revision);
    engagement
        .closing()
        .signer()
        .filter(signer -> !signer.person().equals(actor.person()))
        .ifPresent(signer -> {
          throw Refusal.forbidden(
              Reason.of("assessment.only-signer-issues", "FRM-27").with(signer.name()));
        });
    Refusal.rulesUnlessEmpty(missing(engagement, issuedOn));
    IssuedReport issued =
        ReportAssembly.assemble(
            facts.on(engagement, issuedOn),
            followUps.reported(engagement),
            reuses.of(id),
            courses.of(id, courses.next(id)));
    rows.insert(issued, parameters.versionOn(issuedOn), today.now());
    engagements.update(engagement.inState(EngagementState.REPORT_ISSUED, issuedOn));
    if (statements.underAssessment(engagement.statement())) {
      steps.assessed(actor, engagement.statement());
    }
    AssessmentReport report = issued.report();
    trail.record(
        actor,
        "report.issued",
        Engagements.subject(id),
        Map.of(
            "issuedOn", issuedOn.toString(),
            "signer", report.signer(),
            "number", report.course().number(),
            "contentHash", report.contentHash(),
            "results", report.results().size(),
            "findings", report.findings().size()));
    notices.tell(
        engagement.provider(),
        "assessment.report-issued",
        List.of(engagement.serviceName(), issuedOn.toString()),
        "/reports/" + id,
        List.of(ClauseId.of("FRM-32")));
    return report;
  }

  /**
   * The report for those who may read it: the assessor and the provider of the engagement, the
   * operation support body and the committee. For others it does not exist.
   */
  @Transactional(readOnly = true)
  public IssuedReport read(Actor actor, EngagementId id) {
    Engagement engagement =
        engagements
            .find(id)
            .filter(found -> mayRead(actor, found))
            .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.report-unknown")));
    return rows.find(engagement.id())
        .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.report-not-issued")));
  }

  /** The report of that number, which a newer one may have followed, for the same readers. */
  @Transactional(readOnly = true)
  public IssuedReport read(Actor actor, EngagementId id, int number) {
    read(actor, id);
    return rows.find(id, number)
        .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.report-not-issued")));
  }

  /** Whether another report on the same statement came after those of the engagement. */
  @Transactional(readOnly = true)
  public boolean followedElsewhere(AssessmentReport report) {
    return issuedFor(report.statement())
        .filter(newest -> !newest.engagement().equals(report.engagement()))
        .isPresent();
  }

  /** The numbers and days of the reports of an engagement, for the same readers. */
  @Transactional(readOnly = true)
  public Map<Integer, LocalDate> numbered(Actor actor, EngagementId id) {
    read(actor, id);
    return rows.numbered(id);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean reopened(StatementId statement) {
    return courses.ordered(List.of(statement)).containsKey(statement);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean leftOpen(StatementId statement) {
    return leftOpen.on(statement).isPresent();
  }

  private static boolean mayRead(Actor actor, Engagement engagement) {
    return actor.belongsTo(engagement.assessor())
        || actor.belongsTo(engagement.provider())
        || actor.may(Permission.REVIEW_APPLICATION)
        || actor.may(Permission.DECIDE_REGISTRATION);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AssessmentReport> issuedFor(StatementId statement) {
    return rows.newestOn(statement).map(IssuedReport::report);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AssessmentReport> issuedFor(StatementId statement, String contentHash) {
    return rows.find(statement, contentHash).map(IssuedReport::report);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<StatementId, LocalDate> issuedOn(Collection<StatementId> statements) {
    return rows.issuedOn(statements);
  }

  @Override
  @Transactional(readOnly = true)
  public AssessmentReport of(EngagementId engagement) {
    return rows.find(engagement)
        .map(IssuedReport::report)
        .orElseThrow(() -> Refusal.notFound(Reason.of("assessment.report-not-issued")));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<GivenRepresentation> representation(AssessmentReport report) {
    return rows.find(report.engagement(), report.course().number())
        .flatMap(
            issued -> representations.sealed(report.engagement(), issued.representationSeal()));
  }

  /** Who issued a report, and on which day. */
  public record Issue(OrganisationId assessor, LocalDate on) {}

  /** The reports of those of the engagements that have one. */
  @Transactional(readOnly = true)
  public Map<EngagementId, Issue> issues(Collection<EngagementId> among) {
    return rows.issues(among);
  }

  private List<Reason> missing(Engagement engagement, LocalDate issuedOn) {
    return Stream.concat(
            ReportGate.missing(facts.on(engagement, issuedOn)).stream(),
            ties.conflicts(engagement, engagement.everybody(), issuedOn).stream())
        .toList();
  }
}
