package dev.akashi.comment.db;

import static dev.akashi.database.comment.Tables.OPINION;
import static dev.akashi.database.comment.Tables.PACE;

import dev.akashi.comment.Disposition;
import dev.akashi.comment.Opinion;
import dev.akashi.comment.Opinion.Sender;
import dev.akashi.comment.OpinionCounts;
import dev.akashi.comment.OpinionId;
import dev.akashi.database.comment.tables.records.OpinionRecord;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The comments. */
@Repository
public class OpinionStore {

  private final DSLContext sql;

  OpinionStore(DSLContext sql) {
    this.sql = sql;
  }

  public void add(DraftId draft, Opinion opinion) {
    sql.insertInto(OPINION)
        .set(OPINION.ID, opinion.id().value())
        .set(OPINION.DRAFT, draft.value())
        .set(OPINION.NUMBER, opinion.number())
        .set(OPINION.REQUIREMENT, opinion.requirement().orElse(null))
        .set(OPINION.BODY, opinion.body())
        .set(OPINION.AUTHOR_NAME, opinion.sender().name())
        .set(OPINION.ORGANISATION, opinion.sender().organisation())
        .set(OPINION.EMAIL, opinion.sender().email())
        .set(OPINION.PUBLISH, opinion.publish())
        .set(OPINION.RECEIVED_AT, opinion.receivedAt())
        .execute();
  }

  public Optional<Opinion> find(DraftId draft, OpinionId id) {
    return sql.selectFrom(OPINION)
        .where(OPINION.ID.eq(id.value()))
        .and(OPINION.DRAFT.eq(draft.value()))
        .fetchOptional()
        .map(OpinionStore::opinion);
  }

  /** Comments with numbers above the given one, in order. */
  public List<Opinion> after(DraftId draft, int number, boolean unanswered, int limit) {
    return page(
        draft,
        number,
        unanswered
            ? OPINION.DISPOSITION.isNull().and(OPINION.HIDDEN_REASON.isNull())
            : DSL.noCondition(),
        limit);
  }

  /** What the public may read of them. */
  public List<Opinion> publicAfter(DraftId draft, int number, int limit) {
    return page(draft, number, OPINION.PUBLISH.isTrue().and(OPINION.HIDDEN_REASON.isNull()), limit);
  }

  private List<Opinion> page(DraftId draft, int number, Condition which, int limit) {
    return sql.selectFrom(OPINION)
        .where(OPINION.DRAFT.eq(draft.value()))
        .and(OPINION.NUMBER.gt(number))
        .and(which)
        .orderBy(OPINION.NUMBER)
        .limit(limit)
        .fetch(OpinionStore::opinion);
  }

  public OpinionCounts counts(DraftId draft) {
    var hidden = OPINION.HIDDEN_REASON.isNotNull();
    var row =
        sql.select(
                DSL.count(),
                DSL.count().filterWhere(hidden),
                DSL.count().filterWhere(OPINION.DISPOSITION.isNull().andNot(hidden)),
                DSL.count().filterWhere(OPINION.PUBLISH.isTrue().andNot(hidden)))
            .from(OPINION)
            .where(OPINION.DRAFT.eq(draft.value()))
            .fetchSingle();
    return new OpinionCounts(row.value1(), row.value2(), row.value3(), row.value4());
  }

  /** How many comments became what, hidden ones left out. */
  public Map<Disposition, Integer> dispositions(DraftId draft) {
    return sql.select(OPINION.DISPOSITION, DSL.count())
        .from(OPINION)
        .where(OPINION.DRAFT.eq(draft.value()))
        .and(OPINION.HIDDEN_REASON.isNull())
        .and(OPINION.DISPOSITION.isNotNull())
        .groupBy(OPINION.DISPOSITION)
        .fetchMap(row -> Disposition.valueOf(row.value1()), row -> row.value2());
  }

  /** Stores what became of a comment; false when it was changed meanwhile. */
  public boolean answer(OpinionId id, Disposition disposition, DraftText answer, int revision) {
    return sql.update(OPINION)
            .set(OPINION.DISPOSITION, disposition.name())
            .set(OPINION.ANSWER_JA, answer.ja())
            .set(OPINION.ANSWER_EN, answer.en())
            .set(OPINION.REVISION, revision + 1)
            .where(OPINION.ID.eq(id.value()))
            .and(OPINION.REVISION.eq(revision))
            .execute()
        > 0;
  }

  /** Hides a comment, or shows it again; false when it was changed meanwhile. */
  public boolean hide(OpinionId id, Optional<String> reason, int revision) {
    return sql.update(OPINION)
            .set(OPINION.HIDDEN_REASON, reason.orElse(null))
            .set(OPINION.REVISION, revision + 1)
            .where(OPINION.ID.eq(id.value()))
            .and(OPINION.REVISION.eq(revision))
            .execute()
        > 0;
  }

  /** Counts one more from a place in an hour, and says how many there are now. */
  public int sent(String source, Instant hour) {
    return sql.insertInto(PACE)
        .set(PACE.SOURCE, source)
        .set(PACE.HOUR, hour)
        .set(PACE.SENT, 1)
        .onConflict(PACE.SOURCE, PACE.HOUR)
        .doUpdate()
        .set(PACE.SENT, PACE.SENT.plus(1))
        .returning(PACE.SENT)
        .fetchSingle()
        .getSent();
  }

  public void forgetPace(Instant before) {
    sql.deleteFrom(PACE).where(PACE.HOUR.lt(before)).execute();
  }

  private static Opinion opinion(OpinionRecord row) {
    return new Opinion(
        new OpinionId(row.getId()),
        row.getNumber(),
        Optional.ofNullable(row.getRequirement()),
        row.getBody(),
        new Sender(row.getAuthorName(), row.getOrganisation(), row.getEmail()),
        row.getPublish(),
        row.getReceivedAt(),
        Optional.ofNullable(row.getHiddenReason()),
        Optional.ofNullable(row.getDisposition()).map(Disposition::valueOf),
        new DraftText(row.getAnswerJa(), row.getAnswerEn()),
        row.getRevision());
  }
}
