package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.REOPENING;
import static dev.akashi.database.assessment.Tables.REPORT;
import static dev.akashi.database.assessment.Tables.REPORT_EXTENSION;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Reopening;
import dev.akashi.assessment.ReopeningKind;
import dev.akashi.assessment.ReportCourse;
import dev.akashi.assessment.ReportExtension;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.ReopeningRecord;
import dev.akashi.database.assessment.tables.records.ReportExtensionRecord;
import dev.akashi.directory.Actor;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How reports came about: extensions and reopenings, only ever added to. */
@Repository
public class CourseRows {

  private final DSLContext sql;

  CourseRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The number of the report that is issued next. */
  public int next(EngagementId engagement) {
    return sql.fetchCount(REPORT, REPORT.ENGAGEMENT.eq(engagement.value())) + 1;
  }

  /** How the report of that number came about, or will. */
  public ReportCourse of(EngagementId engagement, int number) {
    Optional<ReportExtension> extension =
        sql.selectFrom(REPORT_EXTENSION)
            .where(REPORT_EXTENSION.ENGAGEMENT.eq(engagement.value()))
            .and(REPORT_EXTENSION.REPORT.eq(number))
            .orderBy(REPORT_EXTENSION.NUMBER.desc())
            .limit(1)
            .fetchOptional(CourseRows::extension);
    return new ReportCourse(
        number, extension, number == 1 ? Optional.empty() : reopening(engagement, number));
  }

  private Optional<Reopening> reopening(EngagementId engagement, int number) {
    return sql.selectFrom(REOPENING)
        .where(REOPENING.ENGAGEMENT.eq(engagement.value()))
        .and(REOPENING.NUMBER.eq(number))
        .fetchOptional(CourseRows::reopening);
  }

  /** What is to be audited for the report of that number after it was opened for it, since when. */
  public Map<RequirementId, Instant> ordered(EngagementId engagement, int number) {
    return sql.select(REOPENING.CONTROLS, REOPENING.OPENED_AT)
        .from(REOPENING)
        .where(REOPENING.ENGAGEMENT.eq(engagement.value()))
        .and(REOPENING.NUMBER.eq(number))
        .fetchOptional()
        .map(row ->
            Arrays.stream(row.value1())
                .collect(Collectors.toMap(RequirementId::of, id -> row.value2())))
        .orElse(Map.of());
  }

  /** Whether the engagement of the newest report on the statement was opened again since. */
  public boolean reopened(StatementId statement) {
    return sql.select(REPORT.ENGAGEMENT, REPORT.NUMBER)
        .from(REPORT)
        .where(REPORT.STATEMENT.eq(statement.value()))
        .orderBy(REPORT.ISSUED_AT.desc(), REPORT.NUMBER.desc())
        .limit(1)
        .fetchOptional()
        .filter(newest ->
            sql.fetchExists(
                REOPENING,
                REOPENING.ENGAGEMENT.eq(newest.value1()).and(REOPENING.NUMBER.gt(newest.value2()))))
        .isPresent();
  }

  /** What was granted for the engagements, oldest first. */
  public Map<EngagementId, List<ReportExtension>> extensions(Collection<EngagementId> engagements) {
    return sql
        .selectFrom(REPORT_EXTENSION)
        .where(
            REPORT_EXTENSION.ENGAGEMENT.in(engagements.stream().map(EngagementId::value).toList()))
        .orderBy(REPORT_EXTENSION.NUMBER)
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> new EngagementId(row.getEngagement()),
                Collectors.mapping(CourseRows::extension, Collectors.toList())));
  }

  public void insert(EngagementId engagement, ReportExtension granted, Actor by, Instant at) {
    ReportExtensionRecord row = sql.newRecord(REPORT_EXTENSION);
    row.setEngagement(engagement.value());
    row.setNumber(
        sql.fetchCount(REPORT_EXTENSION, REPORT_EXTENSION.ENGAGEMENT.eq(engagement.value())) + 1);
    row.setReport(granted.report());
    row.setDueOn(granted.dueOn());
    row.setGround(granted.ground());
    row.setGrantedOn(granted.grantedOn());
    row.setGrantedBy(by.person().value());
    row.setGrantedByName(granted.grantedBy());
    row.setGrantedAt(at);
    row.insert();
  }

  public void insert(EngagementId engagement, Reopening opened, Actor by, Instant at) {
    ReopeningRecord row = sql.newRecord(REOPENING);
    row.setEngagement(engagement.value());
    row.setNumber(opened.number());
    row.setKind(opened.kind().name());
    row.setGround(opened.ground());
    row.setControls(opened.controls().stream().map(RequirementId::value).toArray(String[]::new));
    row.setDueOn(opened.dueOn());
    row.setOpenedOn(opened.openedOn());
    row.setOpenedBy(by.person().value());
    row.setOpenedByName(opened.openedBy());
    row.setOpenedAt(at);
    row.insert();
  }

  private static ReportExtension extension(ReportExtensionRecord row) {
    return new ReportExtension(
        row.getReport(),
        row.getDueOn(),
        row.getGround(),
        row.getGrantedOn(),
        row.getGrantedByName());
  }

  private static Reopening reopening(ReopeningRecord row) {
    return new Reopening(
        row.getNumber(),
        ReopeningKind.valueOf(row.getKind()),
        row.getGround(),
        Arrays.stream(row.getControls()).map(RequirementId::of).toList(),
        row.getDueOn(),
        row.getOpenedOn(),
        row.getOpenedByName());
  }
}
