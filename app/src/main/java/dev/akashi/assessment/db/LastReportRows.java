package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.REPORT;
import static dev.akashi.database.assessment.Tables.REPORT_RESULT;

import dev.akashi.assessment.ControlResult;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.LastAudits.LastReport;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import dev.akashi.statement.StatementId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The head of a report and single results of it, without all the rest. */
@Repository
public class LastReportRows {

  private final DSLContext sql;

  LastReportRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The newest report on the statement, which counts. */
  public Optional<LastReport> newestOn(StatementId statement) {
    return sql.select(
            REPORT.ENGAGEMENT,
            REPORT.NUMBER,
            REPORT.ASSESSOR,
            REPORT.ASSESSOR_NAME,
            REPORT.PERIOD_FIRST,
            REPORT.PERIOD_LAST,
            REPORT.ISSUED_ON)
        .from(REPORT)
        .where(REPORT.STATEMENT.eq(statement.value()))
        .orderBy(REPORT.ISSUED_AT.desc(), REPORT.NUMBER.desc())
        .limit(1)
        .fetchOptional(row ->
            new LastReport(
                new EngagementId(row.value1()),
                row.value2(),
                new OrganisationId(row.value3()),
                row.value4(),
                new Period(row.value5(), row.value6()),
                row.value7()));
  }

  /** What the report concluded on a requirement. */
  public Optional<ControlResult> result(LastReport report, RequirementId requirement) {
    return sql.selectFrom(REPORT_RESULT)
        .where(REPORT_RESULT.ENGAGEMENT.eq(report.engagement().value()))
        .and(REPORT_RESULT.NUMBER.eq(report.number()))
        .and(REPORT_RESULT.REQUIREMENT.eq(requirement.value()))
        .fetchOptional(row ->
            new ControlResult(
                requirement,
                Conclusion.valueOf(row.getDesign()),
                Optional.ofNullable(row.getDesignOn()),
                Conclusion.valueOf(row.getOperation()),
                Technique.valueOf(row.getTechnique()),
                row.getReason(),
                row.getObjectiveEffective(),
                row.getRationalExplanation()));
  }
}
