package dev.akashi.consultation.db;

import static dev.akashi.database.consultation.Tables.GIVEN;

import dev.akashi.consultation.Consultation;
import dev.akashi.consultation.Consultation.Reply;
import dev.akashi.consultation.ConsultationId;
import dev.akashi.consultation.PrecheckReport;
import dev.akashi.database.consultation.tables.records.GivenRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The reports that were given to the support body. */
@Repository
public class ConsultationRows {

  private final DSLContext sql;
  private final JsonMapper json;

  ConsultationRows(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  public void add(Consultation given, Actor by) {
    sql.insertInto(GIVEN)
        .set(GIVEN.ID, given.id().value())
        .set(GIVEN.STATEMENT_ID, given.statement().value())
        .set(GIVEN.PROVIDER_ID, given.provider().value())
        .set(GIVEN.SERVICE_NAME, given.serviceName())
        .set(GIVEN.STATEMENT_VERSION, given.statementVersion())
        .set(GIVEN.BASELINE_VERSION, given.baselineVersion())
        .set(GIVEN.STATEMENT_SEAL, given.statementSeal())
        .set(GIVEN.QUESTION, given.question())
        .set(GIVEN.GIVEN_BY, by.person().value())
        .set(GIVEN.GIVEN_BY_NAME, given.givenBy())
        .set(GIVEN.GIVEN_AT, given.givenAt())
        .set(GIVEN.REPORT, JSONB.jsonb(json.writeValueAsString(given.report())))
        .execute();
  }

  public Optional<Consultation> find(ConsultationId id) {
    return sql.selectFrom(GIVEN).where(GIVEN.ID.eq(id.value())).fetchOptional(this::read);
  }

  /** What was given of a statement, newest first. */
  public List<Consultation> ofStatement(StatementId statement) {
    return sql.selectFrom(GIVEN)
        .where(GIVEN.STATEMENT_ID.eq(statement.value()))
        .orderBy(GIVEN.GIVEN_AT.desc(), GIVEN.ID)
        .fetch(this::read);
  }

  /** Those without an answer first, then the newest. */
  public List<Consultation> newest(int limit) {
    return sql.selectFrom(GIVEN)
        .orderBy(GIVEN.REPLY.isNotNull(), GIVEN.GIVEN_AT.desc(), GIVEN.ID)
        .limit(limit)
        .fetch(this::read);
  }

  public int unanswered() {
    return sql.fetchCount(GIVEN, GIVEN.REPLY.isNull());
  }

  /** Writes the answer unless another was written meanwhile. */
  public boolean answer(
      ConsultationId id, String text, Actor by, Instant now, int expectedRevision) {
    return sql.update(GIVEN)
            .set(GIVEN.REPLY, text)
            .set(GIVEN.REPLIED_BY, by.person().value())
            .set(GIVEN.REPLIED_BY_NAME, by.name())
            .set(GIVEN.REPLIED_AT, now)
            .set(GIVEN.REVISION, GIVEN.REVISION.plus(1))
            .where(GIVEN.ID.eq(id.value()), GIVEN.REVISION.eq(expectedRevision))
            .execute()
        == 1;
  }

  private Consultation read(GivenRecord row) {
    return new Consultation(
        new ConsultationId(row.getId()),
        new StatementId(row.getStatementId()),
        new OrganisationId(row.getProviderId()),
        row.getServiceName(),
        row.getStatementVersion(),
        row.getBaselineVersion(),
        row.getStatementSeal(),
        row.getQuestion(),
        row.getGivenByName(),
        row.getGivenAt(),
        json.readValue(row.getReport().data(), PrecheckReport.class),
        Optional.ofNullable(row.getReply())
            .map(text -> new Reply(text, row.getRepliedByName(), row.getRepliedAt())),
        row.getRevision());
  }
}
