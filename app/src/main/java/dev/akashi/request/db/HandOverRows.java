package dev.akashi.request.db;

import static dev.akashi.database.request.Tables.CONTROL;
import static dev.akashi.database.request.Tables.EVIDENCE_REQUEST;
import static dev.akashi.database.request.Tables.HAND_OVER;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.request.tables.records.HandOverRecord;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.request.EvidenceRequestId;
import dev.akashi.request.HandOver;
import dev.akashi.request.HandOverId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which versions of evidence are handed over for which requests. */
@Repository
public class HandOverRows {

  private static final int MOST = 200;

  private final DSLContext sql;

  HandOverRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Chooses a version for a request; false when it is chosen already. */
  public boolean add(
      EvidenceRequestId request, EvidenceId evidence, int version, Actor by, Instant now) {
    return sql.insertInto(HAND_OVER)
            .set(HAND_OVER.ID, UUID.randomUUID())
            .set(HAND_OVER.REQUEST_ID, request.value())
            .set(HAND_OVER.EVIDENCE_ID, evidence.value())
            .set(HAND_OVER.VERSION, version)
            .set(HAND_OVER.ADDED_BY, by.person().value())
            .set(HAND_OVER.ADDED_BY_NAME, by.name())
            .set(HAND_OVER.ADDED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Takes back what was not delivered yet; false when there is none such. */
  public boolean remove(EvidenceRequestId request, HandOverId id) {
    return sql.deleteFrom(HAND_OVER)
            .where(HAND_OVER.ID.eq(id.value()))
            .and(HAND_OVER.REQUEST_ID.eq(request.value()))
            .and(HAND_OVER.DELIVERED_AT.isNull())
            .execute()
        == 1;
  }

  /** Delivers what was chosen. */
  public void deliver(EvidenceRequestId request, Instant now) {
    sql.update(HAND_OVER)
        .set(HAND_OVER.DELIVERED_AT, now)
        .where(HAND_OVER.REQUEST_ID.eq(request.value()))
        .and(HAND_OVER.DELIVERED_AT.isNull())
        .execute();
  }

  /** What is chosen for a request, in the order in which it was. */
  public List<HandOver> of(EvidenceRequestId request) {
    return sql.selectFrom(HAND_OVER)
        .where(HAND_OVER.REQUEST_ID.eq(request.value()))
        .orderBy(HAND_OVER.ADDED_AT, HAND_OVER.ID)
        .fetch(HandOverRows::handOver);
  }

  private static HandOver handOver(HandOverRecord row) {
    return new HandOver(
        new HandOverId(row.getId()),
        new EvidenceRequestId(row.getRequestId()),
        new EvidenceId(row.getEvidenceId()),
        row.getVersion(),
        row.getAddedByName(),
        row.getAddedAt(),
        Optional.ofNullable(row.getDeliveredAt()));
  }

  /** A delivered version and one requirement it was asked for. */
  public record DeliveredFor(
      UUID handOver, int request, RequirementId control, EvidenceId evidence, int version) {}

  /** What was delivered in an engagement. */
  public List<DeliveredFor> delivered(EngagementId engagement) {
    return sql.select(
            HAND_OVER.ID,
            EVIDENCE_REQUEST.NUMBER,
            CONTROL.REQUIREMENT,
            HAND_OVER.EVIDENCE_ID,
            HAND_OVER.VERSION)
        .from(HAND_OVER)
        .join(EVIDENCE_REQUEST)
        .on(EVIDENCE_REQUEST.ID.eq(HAND_OVER.REQUEST_ID))
        .join(CONTROL)
        .on(CONTROL.REQUEST_ID.eq(EVIDENCE_REQUEST.ID))
        .where(EVIDENCE_REQUEST.ENGAGEMENT.eq(engagement.value()))
        .and(HAND_OVER.DELIVERED_AT.isNotNull())
        .orderBy(EVIDENCE_REQUEST.NUMBER, HAND_OVER.ADDED_AT, HAND_OVER.ID)
        .fetch(row ->
            new DeliveredFor(
                row.value1(),
                row.value2(),
                RequirementId.of(row.value3()),
                new EvidenceId(row.value4()),
                row.value5()));
  }

  /** A request for which a version of an item was delivered. */
  public record DeliveredTo(
      int version, EvidenceRequestId request, int number, String title, Instant at) {}

  /** Where versions of an item were delivered, the newest first. */
  public List<DeliveredTo> deliveries(EvidenceId evidence) {
    return sql.select(
            HAND_OVER.VERSION,
            EVIDENCE_REQUEST.ID,
            EVIDENCE_REQUEST.NUMBER,
            EVIDENCE_REQUEST.TITLE,
            HAND_OVER.DELIVERED_AT)
        .from(HAND_OVER)
        .join(EVIDENCE_REQUEST)
        .on(EVIDENCE_REQUEST.ID.eq(HAND_OVER.REQUEST_ID))
        .where(HAND_OVER.EVIDENCE_ID.eq(evidence.value()))
        .and(HAND_OVER.DELIVERED_AT.isNotNull())
        .orderBy(HAND_OVER.DELIVERED_AT.desc(), EVIDENCE_REQUEST.NUMBER)
        .limit(MOST)
        .fetch(row ->
            new DeliveredTo(
                row.value1(),
                new EvidenceRequestId(row.value2()),
                row.value3(),
                row.value4(),
                row.value5()));
  }

  /** The engagements in which a version was delivered. */
  public Set<EngagementId> deliveredIn(EvidenceId evidence, int version) {
    return sql.selectDistinct(EVIDENCE_REQUEST.ENGAGEMENT)
        .from(HAND_OVER)
        .join(EVIDENCE_REQUEST)
        .on(EVIDENCE_REQUEST.ID.eq(HAND_OVER.REQUEST_ID))
        .where(HAND_OVER.EVIDENCE_ID.eq(evidence.value()))
        .and(HAND_OVER.VERSION.eq(version))
        .and(HAND_OVER.DELIVERED_AT.isNotNull())
        .fetchSet(row -> new EngagementId(row.value1()));
  }
}
