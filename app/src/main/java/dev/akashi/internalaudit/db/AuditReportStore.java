package dev.akashi.internalaudit.db;

import static dev.akashi.database.internalaudit.Tables.BASIS;
import static dev.akashi.database.internalaudit.Tables.PLAN;
import static dev.akashi.database.internalaudit.Tables.REPORT;

import dev.akashi.database.internalaudit.tables.records.ReportRecord;
import dev.akashi.internalaudit.AuditReport;
import dev.akashi.internalaudit.PlanId;
import dev.akashi.internalaudit.ReportId;
import dev.akashi.kernel.Sha256;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reports of internal audits, and the statements that rest on them. */
@Repository
public class AuditReportStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DSLContext sql;

  AuditReportStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a report under the next number of its programme. */
  public AuditReport add(
      ReportId id, PlanId plan, LocalDate on, AuditReport.Content content, String by, Instant at) {
    sql.selectOne().from(PLAN).where(PLAN.ID.eq(plan.value())).forUpdate().fetch();
    int number =
        sql.select(DSL.coalesce(DSL.max(REPORT.NUMBER), 0))
                .from(REPORT)
                .where(REPORT.PLAN.eq(plan.value()))
                .fetchSingle()
                .value1()
            + 1;
    String text = JSON.writeValueAsString(content);
    sql.insertInto(REPORT)
        .set(REPORT.ID, id.value())
        .set(REPORT.PLAN, plan.value())
        .set(REPORT.NUMBER, number)
        .set(REPORT.ISSUED_ON, on)
        .set(REPORT.SUMMARY, content.summary())
        .set(REPORT.RECIPIENTS, String.join("\n", content.recipients()))
        .set(REPORT.CONTENT, text)
        .set(REPORT.HASH, Sha256.hex(text))
        .set(REPORT.ISSUED_BY, by)
        .set(REPORT.ISSUED_AT, at)
        .execute();
    return new AuditReport(id, plan, number, on, content, Sha256.hex(text), by, at);
  }

  /** The reports of a service, the newest first. */
  public List<AuditReport> of(ServiceId service) {
    return reports(PLAN.SERVICE.eq(service.value()));
  }

  /** The reports of a programme, the newest first. */
  public List<AuditReport> of(PlanId plan) {
    return reports(REPORT.PLAN.eq(plan.value()));
  }

  public Optional<AuditReport> find(ServiceId service, ReportId id) {
    return reports(PLAN.SERVICE.eq(service.value()).and(REPORT.ID.eq(id.value()))).stream()
        .findFirst();
  }

  /** The reports that a statement rests on, the newest first. */
  public List<AuditReport> basisReports(StatementId statement) {
    return reports(
        REPORT.ID.in(
            DSL.select(BASIS.REPORT).from(BASIS).where(BASIS.STATEMENT.eq(statement.value()))));
  }

  private List<AuditReport> reports(Condition which) {
    return sql.select(REPORT.fields())
        .from(REPORT)
        .join(PLAN)
        .on(PLAN.ID.eq(REPORT.PLAN))
        .where(which)
        .orderBy(REPORT.ISSUED_ON.desc(), REPORT.ISSUED_AT.desc())
        .fetch(row -> report(row.into(REPORT)));
  }

  private static AuditReport report(ReportRecord row) {
    return new AuditReport(
        new ReportId(row.getId()),
        new PlanId(row.getPlan()),
        row.getNumber(),
        row.getIssuedOn(),
        JSON.readValue(row.getContent(), AuditReport.Content.class),
        row.getHash(),
        row.getIssuedBy(),
        row.getIssuedAt());
  }

  /** The reports that a statement rests on. */
  public List<ReportId> basis(StatementId statement) {
    return sql.select(BASIS.REPORT)
        .from(BASIS)
        .where(BASIS.STATEMENT.eq(statement.value()))
        .fetch(row -> new ReportId(row.value1()));
  }

  /** Puts these in place of the reports that the statement rested on. */
  public void rest(StatementId statement, List<ReportId> reports, String by, Instant at) {
    sql.deleteFrom(BASIS).where(BASIS.STATEMENT.eq(statement.value())).execute();
    for (ReportId report : reports) {
      sql.insertInto(BASIS)
          .set(BASIS.STATEMENT, statement.value())
          .set(BASIS.REPORT, report.value())
          .set(BASIS.LINKED_BY, by)
          .set(BASIS.LINKED_AT, at)
          .execute();
    }
  }

  public boolean restsOnReports(StatementId statement) {
    return sql.fetchExists(BASIS, BASIS.STATEMENT.eq(statement.value()));
  }

  /** From now on the statement rests on these reports for good. */
  public void seal(StatementId statement, Instant at) {
    sql.update(BASIS)
        .set(BASIS.SEALED_AT, at)
        .where(BASIS.STATEMENT.eq(statement.value()))
        .execute();
  }
}
