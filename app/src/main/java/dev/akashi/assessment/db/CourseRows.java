package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.ENGAGEMENT;
import static dev.akashi.database.assessment.Tables.REOPENING;
import static dev.akashi.database.assessment.Tables.REPORT;
import static dev.akashi.database.assessment.Tables.REPORT_EXTENSION;
import static org.jooq.impl.DSL.selectOne;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.PaperCover;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Table;
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
    return ReportCourse.of(
        number, extension, rounds(engagement, number).stream().map(CourseRows::reopening).toList());
  }

  private List<ReopeningRecord> rounds(EngagementId engagement, int number) {
    return sql.selectFrom(REOPENING)
        .where(REOPENING.ENGAGEMENT.eq(engagement.value()))
        .and(REOPENING.NUMBER.eq(number))
        .orderBy(REOPENING.ROUND)
        .fetch();
  }

  /** Why engagements are open after a report; without those that are not. */
  public Map<EngagementId, Reopening> reopenings(Collection<EngagementId> engagements) {
    return sql
        .selectFrom(REOPENING)
        .where(REOPENING.ENGAGEMENT.in(engagements.stream().map(EngagementId::value).toList()))
        .andNotExists(
            selectOne()
                .from(REPORT)
                .where(REPORT.ENGAGEMENT.eq(REOPENING.ENGAGEMENT))
                .and(REPORT.NUMBER.ge(REOPENING.NUMBER)))
        .orderBy(REOPENING.NUMBER, REOPENING.ROUND)
        .stream()
        .collect(
            Collectors.toMap(
                row -> new EngagementId(row.getEngagement()),
                CourseRows::reopening,
                (earlier, later) -> later));
  }

  /**
   * What is to be audited for the report of that number after it was opened for it, since when:
   * what was ordered since the order, what an amendment changed since that was taken up.
   */
  public Map<RequirementId, PaperCover.Since> ordered(EngagementId engagement, int number) {
    List<ReopeningRecord> rounds = rounds(engagement, number);
    int standing =
        ReportCourse.standing(rounds.stream().map(CourseRows::reopening).toList()).size();
    Map<RequirementId, PaperCover.Since> since = new HashMap<>();
    for (ReopeningRecord row : rounds.subList(rounds.size() - standing, rounds.size())) {
      for (String control : row.getControls()) {
        since.put(
            RequirementId.of(control), new PaperCover.Since(row.getOpenedOn(), row.getOpenedAt()));
      }
    }
    return since;
  }

  /**
   * What was ordered since the newest report on each of the statements and is not reported on yet.
   * What a changed adoption opened goes on with the statement that changed it.
   */
  public Map<StatementId, Ordered> ordered(Collection<StatementId> statements) {
    Table<?> newest =
        sql.select(REPORT.STATEMENT, REPORT.ENGAGEMENT, REPORT.NUMBER)
            .distinctOn(REPORT.STATEMENT)
            .from(REPORT)
            .where(REPORT.STATEMENT.in(statements.stream().map(StatementId::value).toList()))
            .orderBy(REPORT.STATEMENT, REPORT.ISSUED_AT.desc(), REPORT.NUMBER.desc())
            .asTable("newest");
    Map<StatementId, Ordered> ordered = new HashMap<>();
    sql.select(REOPENING.asterisk(), newest.field(REPORT.STATEMENT), ENGAGEMENT.STATE)
        .from(newest)
        .join(REOPENING)
        .on(REOPENING.ENGAGEMENT.eq(newest.field(REPORT.ENGAGEMENT)))
        .and(REOPENING.NUMBER.gt(newest.field(REPORT.NUMBER)))
        .and(REOPENING.KIND.ne(ReopeningKind.CHANGED_ADOPTION.name()))
        .join(ENGAGEMENT)
        .on(ENGAGEMENT.ID.eq(REOPENING.ENGAGEMENT))
        .orderBy(REOPENING.NUMBER, REOPENING.ROUND)
        .forEach(row ->
            ordered.put(
                new StatementId(row.get(newest.field(REPORT.STATEMENT))),
                new Ordered(
                    reopening(row.into(REOPENING)),
                    new EngagementId(row.get(REOPENING.ENGAGEMENT)),
                    EngagementState.valueOf(row.get(ENGAGEMENT.STATE)))));
    return ordered;
  }

  /**
   * An order on an audit whose report it is to follow.
   *
   * @param engagement the one whose report was followed by the order
   */
  public record Ordered(Reopening order, EngagementId engagement, EngagementState state) {}

  /** What was granted for the next reports of the engagements, oldest first. */
  public Map<EngagementId, List<ReportExtension>> extensions(Collection<EngagementId> engagements) {
    return sql
        .selectFrom(REPORT_EXTENSION)
        .where(
            REPORT_EXTENSION.ENGAGEMENT.in(engagements.stream().map(EngagementId::value).toList()))
        .andNotExists(
            selectOne()
                .from(REPORT)
                .where(REPORT.ENGAGEMENT.eq(REPORT_EXTENSION.ENGAGEMENT))
                .and(REPORT.NUMBER.ge(REPORT_EXTENSION.REPORT)))
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
    row.setRound(
        sql.fetchCount(
                REOPENING,
                REOPENING
                    .ENGAGEMENT
                    .eq(engagement.value())
                    .and(REOPENING.NUMBER.eq(opened.number())))
            + 1);
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
