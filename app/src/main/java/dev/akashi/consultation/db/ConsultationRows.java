package dev.akashi.consultation.db;

import static dev.akashi.database.consultation.Tables.GIVEN;
import static dev.akashi.database.consultation.Tables.REPLY;

import dev.akashi.consultation.Consultation;
import dev.akashi.consultation.Consultation.Reply;
import dev.akashi.consultation.ConsultationId;
import dev.akashi.consultation.Consultations.Adviser;
import dev.akashi.consultation.PrecheckReport;
import dev.akashi.database.consultation.tables.records.GivenRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
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
        .set(GIVEN.SERVICE_ID, given.service().value())
        .set(GIVEN.PROVIDER_ID, given.provider().value())
        .set(GIVEN.SERVICE_NAME, given.serviceName().ja())
        .set(GIVEN.SERVICE_NAME_EN, given.serviceName().en())
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
    return read(sql.selectFrom(GIVEN).where(GIVEN.ID.eq(id.value())).fetch()).stream().findFirst();
  }

  /** What was given of a statement, newest first. */
  public List<Consultation> ofStatement(StatementId statement) {
    return read(
        sql.selectFrom(GIVEN)
            .where(GIVEN.STATEMENT_ID.eq(statement.value()))
            .orderBy(GIVEN.GIVEN_AT.desc(), GIVEN.ID)
            .fetch());
  }

  /** Those without an answer first, then the newest. */
  public List<Consultation> newest(int limit) {
    return read(
        sql.selectFrom(GIVEN)
            .orderBy(GIVEN.REVISION.gt(0), GIVEN.GIVEN_AT.desc(), GIVEN.ID)
            .limit(limit)
            .fetch());
  }

  /** Everybody who answered a consultation of the service, each with the last time. */
  public List<Adviser> advisers(ServiceId service) {
    return sql.select(REPLY.PERSON_ID, DSL.max(REPLY.PERSON_NAME), DSL.max(REPLY.ANSWERED_AT))
        .from(REPLY)
        .join(GIVEN)
        .on(GIVEN.ID.eq(REPLY.GIVEN_ID))
        .where(GIVEN.SERVICE_ID.eq(service.value()))
        .groupBy(REPLY.PERSON_ID)
        .orderBy(DSL.max(REPLY.ANSWERED_AT).desc(), REPLY.PERSON_ID)
        .fetch(row -> new Adviser(new PersonId(row.value1()), row.value2(), row.value3()));
  }

  public int unanswered() {
    return sql.fetchCount(GIVEN, GIVEN.REVISION.eq(0));
  }

  /** Adds an answer unless another was added meanwhile. */
  public boolean answer(
      ConsultationId id, String text, Actor by, Instant now, int expectedRevision) {
    boolean first =
        sql.update(GIVEN)
                .set(GIVEN.REVISION, GIVEN.REVISION.plus(1))
                .where(GIVEN.ID.eq(id.value()), GIVEN.REVISION.eq(expectedRevision))
                .execute()
            == 1;
    if (first) {
      sql.insertInto(REPLY)
          .set(REPLY.GIVEN_ID, id.value())
          .set(REPLY.NUMBER, expectedRevision + 1)
          .set(REPLY.TEXT, text)
          .set(REPLY.PERSON_ID, by.person().value())
          .set(REPLY.PERSON_NAME, by.name())
          .set(REPLY.ANSWERED_AT, now)
          .execute();
    }
    return first;
  }

  private List<Consultation> read(List<GivenRecord> given) {
    Map<UUID, List<Reply>> replies =
        sql.selectFrom(REPLY)
            .where(REPLY.GIVEN_ID.in(given.stream().map(GivenRecord::getId).toList()))
            .orderBy(REPLY.NUMBER.desc())
            .fetchGroups(
                REPLY.GIVEN_ID,
                row -> new Reply(row.getText(), row.getPersonName(), row.getAnsweredAt()));
    return given.stream()
        .map(row -> read(row, replies.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private Consultation read(GivenRecord row, List<Reply> replies) {
    return new Consultation(
        new ConsultationId(row.getId()),
        new StatementId(row.getStatementId()),
        new ServiceId(row.getServiceId()),
        new OrganisationId(row.getProviderId()),
        new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
        row.getStatementVersion(),
        row.getBaselineVersion(),
        row.getStatementSeal(),
        row.getQuestion(),
        row.getGivenByName(),
        row.getGivenAt(),
        json.readValue(row.getReport().data(), PrecheckReport.class),
        replies,
        row.getRevision());
  }
}
