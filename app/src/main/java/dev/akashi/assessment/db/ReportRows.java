package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.REPORT;
import static dev.akashi.database.assessment.Tables.REPORT_FINDING;
import static dev.akashi.database.assessment.Tables.REPORT_FOLLOW_UP;
import static dev.akashi.database.assessment.Tables.REPORT_REMINDER;
import static dev.akashi.database.assessment.Tables.REPORT_RESULT;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.AssessmentReport.Course;
import dev.akashi.assessment.AssessmentReport.Planned;
import dev.akashi.assessment.AssessmentReport.ReportedFinding;
import dev.akashi.assessment.AssessmentReport.ReportedFollowUp;
import dev.akashi.assessment.ControlResult;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.FairPresentation;
import dev.akashi.assessment.FindingId;
import dev.akashi.assessment.FindingKind;
import dev.akashi.assessment.FollowUp.FollowUpOutcome;
import dev.akashi.assessment.IssuedReport;
import dev.akashi.assessment.Reports;
import dev.akashi.assessment.SignerRule.Signer;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.ReportFindingRecord;
import dev.akashi.database.assessment.tables.records.ReportFollowUpRecord;
import dev.akashi.database.assessment.tables.records.ReportRecord;
import dev.akashi.database.assessment.tables.records.ReportResultRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Issued reports; the database refuses every change to them. */
@Repository
public class ReportRows {

  private final DSLContext sql;
  private final CourseRows courses;
  private final GroundRows grounds;

  ReportRows(DSLContext sql, CourseRows courses, GroundRows grounds) {
    this.sql = sql;
    this.courses = courses;
    this.grounds = grounds;
  }

  /** The newest report on the statement, which counts. */
  public Optional<IssuedReport> newestOn(StatementId statement) {
    return sql.selectFrom(REPORT)
        .where(REPORT.STATEMENT.eq(statement.value()))
        .orderBy(REPORT.ISSUED_AT.desc(), REPORT.NUMBER.desc())
        .limit(1)
        .fetchOptional(this::issued);
  }

  /** The report on the statement that has that seal. */
  public Optional<IssuedReport> find(StatementId statement, String contentHash) {
    return sql.selectFrom(REPORT)
        .where(REPORT.STATEMENT.eq(statement.value()))
        .and(REPORT.CONTENT_HASH.eq(contentHash))
        .fetchOptional(this::issued);
  }

  /** The days of the newest reports on the statements that have one. */
  public Map<StatementId, LocalDate> issuedOn(Collection<StatementId> statements) {
    return sql.select(REPORT.STATEMENT, REPORT.ISSUED_ON)
        .distinctOn(REPORT.STATEMENT)
        .from(REPORT)
        .where(REPORT.STATEMENT.in(statements.stream().map(StatementId::value).toList()))
        .orderBy(REPORT.STATEMENT, REPORT.ISSUED_AT.desc(), REPORT.NUMBER.desc())
        .fetchMap(row -> new StatementId(row.value1()), row -> row.value2());
  }

  /** How many engagements the body issued reports on within the days. */
  public int issuedBy(OrganisationId assessor, Period days) {
    return sql.fetchCount(
        sql.selectDistinct(REPORT.ENGAGEMENT)
            .from(REPORT)
            .where(REPORT.ASSESSOR.eq(assessor.value()))
            .and(REPORT.ISSUED_ON.between(days.first(), days.last())));
  }

  /** Who issued the first report of those of the engagements that have one, and when. */
  public Map<EngagementId, Reports.Issue> issues(Collection<EngagementId> among) {
    return sql.select(REPORT.ENGAGEMENT, REPORT.ASSESSOR, REPORT.ISSUED_ON)
        .distinctOn(REPORT.ENGAGEMENT)
        .from(REPORT)
        .where(REPORT.ENGAGEMENT.in(among.stream().map(EngagementId::value).toList()))
        .orderBy(REPORT.ENGAGEMENT, REPORT.NUMBER)
        .fetchMap(
            row -> new EngagementId(row.value1()),
            row -> new Reports.Issue(new OrganisationId(row.value2()), row.value3()));
  }

  /** Keeps the report and the name of the parameters it was issued under. */
  public void insert(IssuedReport issued, String parameters, Instant at) {
    AssessmentReport report = issued.report();
    UUID engagement = report.engagement().value();
    int number = report.course().number();
    ReportRecord row = sql.newRecord(REPORT);
    row.setEngagement(engagement);
    row.setNumber(number);
    row.setStatement(report.statement().value());
    row.setStatementHash(report.statementHash());
    row.setBaselineVersion(report.baselineVersion());
    row.setPeriodFirst(report.auditPeriod().first());
    row.setPeriodLast(report.auditPeriod().last());
    row.setAssessor(report.assessor().value());
    row.setAssessorName(report.assessorName());
    row.setSignerPerson(issued.signer().person().value());
    row.setSignerName(report.signer());
    row.setSignerOrganisation(issued.signer().organisation().value());
    row.setSignerQualifications(issued.signer().qualifications().toArray(String[]::new));
    row.setSignerExperienceYears(issued.signer().experienceYears().orElse(null));
    row.setSignerNationality(issued.signer().nationality().orElse(null));
    row.setStartedOn(report.startedOn());
    row.setIssuedOn(report.issuedOn());
    Planned planned = report.planned();
    row.setLevel(planned.level());
    row.setMethod(planned.method().name());
    row.setScheme(planned.scheme());
    row.setSchemeSource(planned.schemeSource());
    row.setFirstAudit(planned.firstAudit());
    row.setManagementCycle(planned.managementCycle());
    row.setPlanFixedOn(planned.fixedOn());
    row.setFairOn(issued.fairPresentation().concludedOn());
    row.setFair(issued.fairPresentation().fair());
    row.setFairReason(issued.fairPresentation().reason());
    row.setRepresentationOn(issued.representationOn());
    row.setRepresentationSeal(issued.representationSeal());
    row.setSubsequentEvents(issued.subsequentEvents());
    row.setOnRepresentation(issued.onRepresentation());
    row.setAcceptedBases(report.acceptedBases().toArray(String[]::new));
    row.setScopeFunctions(report.scopeFunctions().toArray(String[]::new));
    row.setScopeRegions(report.scopeRegions().toArray(String[]::new));
    row.setContentHash(report.contentHash());
    row.setParameters(parameters);
    row.setIssuedAt(at);
    row.insert();
    sql.batchInsert(
            report.results().values().stream()
                .map(result -> row(engagement, number, result))
                .toList())
        .execute();
    sql.batchInsert(
            report.findings().stream().map(finding -> row(engagement, number, finding)).toList())
        .execute();
    sql.batchInsert(report.followUps().stream().map(said -> row(engagement, number, said)).toList())
        .execute();
    grounds.insert(report.engagement(), number, issued.grounds());
  }

  /** Notes a reminder of the last day of the next report; false when it went out before. */
  public boolean remind(EngagementId engagement, String kind, LocalDate dueOn) {
    return sql.insertInto(REPORT_REMINDER)
            .set(REPORT_REMINDER.ENGAGEMENT, engagement.value())
            .set(REPORT_REMINDER.REPORT, courses.next(engagement))
            .set(REPORT_REMINDER.KIND, kind)
            .set(REPORT_REMINDER.DUE_ON, dueOn)
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  /** The newest report of the engagement, which counts. */
  public Optional<IssuedReport> find(EngagementId engagement) {
    return sql.selectFrom(REPORT)
        .where(REPORT.ENGAGEMENT.eq(engagement.value()))
        .orderBy(REPORT.NUMBER.desc())
        .limit(1)
        .fetchOptional(this::issued);
  }

  /** Whether the engagement has a report, also while it is open again. */
  public boolean isReported(EngagementId engagement) {
    return sql.fetchExists(REPORT, REPORT.ENGAGEMENT.eq(engagement.value()));
  }

  /** The numbers and days of the reports of an engagement, the newest first. */
  public Map<Integer, LocalDate> numbered(EngagementId engagement) {
    return sql.select(REPORT.NUMBER, REPORT.ISSUED_ON)
        .from(REPORT)
        .where(REPORT.ENGAGEMENT.eq(engagement.value()))
        .orderBy(REPORT.NUMBER.desc())
        .fetchMap(REPORT.NUMBER, REPORT.ISSUED_ON);
  }

  /** The report of that number of the engagement. */
  public Optional<IssuedReport> find(EngagementId engagement, int number) {
    return sql.selectFrom(REPORT)
        .where(REPORT.ENGAGEMENT.eq(engagement.value()))
        .and(REPORT.NUMBER.eq(number))
        .fetchOptional(this::issued);
  }

  private ReportResultRecord row(UUID engagement, int number, ControlResult result) {
    ReportResultRecord row = sql.newRecord(REPORT_RESULT);
    row.setEngagement(engagement);
    row.setNumber(number);
    row.setRequirement(result.requirement().value());
    row.setDesign(result.design().name());
    row.setDesignOn(result.designOn().orElse(null));
    row.setOperation(result.operation().name());
    row.setTechnique(result.technique().name());
    row.setReason(result.reason());
    row.setObjectiveEffective(result.objectiveEffective());
    row.setRationalExplanation(result.rationalExplanation());
    return row;
  }

  private ReportFindingRecord row(UUID engagement, int number, ReportedFinding finding) {
    ReportFindingRecord row = sql.newRecord(REPORT_FINDING);
    row.setEngagement(engagement);
    row.setNumber(number);
    row.setFinding(finding.id().value());
    row.setRequirement(finding.requirement().value());
    row.setText(finding.text());
    row.setResponse(finding.response());
    row.setRemediated(finding.remediated());
    row.setKind(finding.kind().name());
    row.setClass_(finding.findingClass().map(Enum::name).orElse(""));
    row.setFoundOn(finding.course().foundOn());
    row.setRemediedOn(finding.course().remediedOn().orElse(null));
    row.setConclusion(finding.course().conclusion());
    row.setRetest(finding.course().retest().orElse(null));
    return row;
  }

  private ReportFollowUpRecord row(UUID engagement, int number, ReportedFollowUp said) {
    ReportFollowUpRecord row = sql.newRecord(REPORT_FOLLOW_UP);
    row.setNumber(number);
    row.setEngagement(engagement);
    row.setFinding(said.finding().value());
    row.setRequirement(said.requirement().value());
    row.setClass_(said.findingClass().map(Enum::name).orElse(""));
    row.setText(said.text());
    row.setReportedOn(said.reportedOn());
    row.setOutcome(said.outcome().name());
    row.setSeen(said.seen());
    row.setRetest(said.retest().orElse(null));
    return row;
  }

  private IssuedReport issued(ReportRecord row) {
    AssessmentReport report =
        new AssessmentReport(
            new EngagementId(row.getEngagement()),
            new StatementId(row.getStatement()),
            row.getStatementHash(),
            row.getBaselineVersion(),
            new Period(row.getPeriodFirst(), row.getPeriodLast()),
            new OrganisationId(row.getAssessor()),
            row.getAssessorName(),
            row.getSignerName(),
            row.getStartedOn(),
            row.getIssuedOn(),
            List.of(row.getScopeFunctions()),
            List.of(row.getScopeRegions()),
            results(row.getEngagement(), row.getNumber()),
            findings(row.getEngagement(), row.getNumber()),
            new FairPresentation(row.getFairOn(), row.getFair(), row.getFairReason()),
            List.of(row.getAcceptedBases()),
            new Planned(
                row.getLevel(),
                AuditMethod.valueOf(row.getMethod()),
                row.getScheme(),
                row.getSchemeSource(),
                row.getFirstAudit(),
                row.getManagementCycle(),
                row.getPlanFixedOn()),
            followUps(row.getEngagement(), row.getNumber()),
            row.getContentHash(),
            courses.of(new EngagementId(row.getEngagement()), row.getNumber()));
    return new IssuedReport(
        report,
        row.getRepresentationOn(),
        row.getRepresentationSeal(),
        row.getSubsequentEvents(),
        row.getOnRepresentation(),
        new Signer(
            new PersonId(row.getSignerPerson()),
            row.getSignerName(),
            new OrganisationId(row.getSignerOrganisation()),
            Set.copyOf(Arrays.asList(row.getSignerQualifications())),
            Optional.ofNullable(row.getSignerExperienceYears()),
            Optional.ofNullable(row.getSignerNationality())),
        grounds.of(new EngagementId(row.getEngagement()), row.getNumber()));
  }

  private Map<RequirementId, ControlResult> results(UUID engagement, int number) {
    Map<RequirementId, ControlResult> results = new TreeMap<>();
    sql.selectFrom(REPORT_RESULT)
        .where(REPORT_RESULT.ENGAGEMENT.eq(engagement))
        .and(REPORT_RESULT.NUMBER.eq(number))
        .forEach(row ->
            results.put(
                RequirementId.of(row.getRequirement()),
                new ControlResult(
                    RequirementId.of(row.getRequirement()),
                    Conclusion.valueOf(row.getDesign()),
                    Optional.ofNullable(row.getDesignOn()),
                    Conclusion.valueOf(row.getOperation()),
                    Technique.valueOf(row.getTechnique()),
                    row.getReason(),
                    row.getObjectiveEffective(),
                    row.getRationalExplanation())));
    return results;
  }

  private List<ReportedFinding> findings(UUID engagement, int number) {
    return sql
        .selectFrom(REPORT_FINDING)
        .where(REPORT_FINDING.ENGAGEMENT.eq(engagement))
        .and(REPORT_FINDING.NUMBER.eq(number))
        .fetch(row ->
            new ReportedFinding(
                new FindingId(row.getFinding()),
                RequirementId.of(row.getRequirement()),
                FindingKind.valueOf(row.getKind()),
                FindingRows.classOf(row.getClass_()),
                row.getText(),
                row.getResponse(),
                row.getRemediated(),
                new Course(
                    row.getFoundOn(),
                    Optional.ofNullable(row.getRemediedOn()),
                    row.getConclusion(),
                    Optional.ofNullable(row.getRetest()))))
        .stream()
        .sorted((a, b) -> a.requirement().compareTo(b.requirement()))
        .toList();
  }

  private List<ReportedFollowUp> followUps(UUID engagement, int number) {
    return sql
        .selectFrom(REPORT_FOLLOW_UP)
        .where(REPORT_FOLLOW_UP.ENGAGEMENT.eq(engagement))
        .and(REPORT_FOLLOW_UP.NUMBER.eq(number))
        .fetch(row ->
            new ReportedFollowUp(
                new FindingId(row.getFinding()),
                RequirementId.of(row.getRequirement()),
                FindingRows.classOf(row.getClass_()),
                row.getText(),
                row.getReportedOn(),
                FollowUpOutcome.valueOf(row.getOutcome()),
                row.getSeen(),
                Optional.ofNullable(row.getRetest())))
        .stream()
        .sorted((a, b) -> a.requirement().compareTo(b.requirement()))
        .toList();
  }
}
