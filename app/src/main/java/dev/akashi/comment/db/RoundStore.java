package dev.akashi.comment.db;

import static dev.akashi.database.comment.Tables.EARLIER_DAYS;
import static dev.akashi.database.comment.Tables.ROUND;

import dev.akashi.comment.Days;
import dev.akashi.comment.Round;
import dev.akashi.database.comment.tables.records.RoundRecord;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The rounds of comment. */
@Repository
public class RoundStore {

  private final DSLContext sql;

  RoundStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds the round of a draft; false when it has one. */
  public boolean add(Round round) {
    return sql.insertInto(ROUND)
            .set(ROUND.DRAFT, round.draft().value())
            .set(ROUND.VERSION, round.version())
            .set(ROUND.TITLE_JA, round.title().ja())
            .set(ROUND.TITLE_EN, round.title().en())
            .set(ROUND.OPENS_ON, round.opensOn())
            .set(ROUND.CLOSES_ON, round.closesOn())
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  public Optional<Round> find(DraftId draft) {
    return sql.selectFrom(ROUND)
        .where(ROUND.DRAFT.eq(draft.value()))
        .fetchOptional()
        .map(RoundStore::round);
  }

  /** The rounds that opened last, of drafts that were put before the public. */
  public List<Round> newest(int limit) {
    return sql.selectFrom(ROUND)
        .where(ROUND.OPENED_ON.isNotNull())
        .orderBy(ROUND.OPENS_ON.desc(), ROUND.VERSION.desc())
        .limit(limit)
        .fetch(RoundStore::round);
  }

  /** The rounds without a result that have the day among theirs, the first to close first. */
  public List<Round> on(LocalDate day, int limit) {
    return sql.selectFrom(ROUND)
        .where(ROUND.OPENED_ON.isNotNull())
        .and(ROUND.RESULT_ON.isNull())
        .and(ROUND.OPENS_ON.le(day))
        .and(ROUND.CLOSES_ON.ge(day))
        .orderBy(ROUND.CLOSES_ON, ROUND.VERSION)
        .limit(limit)
        .fetch(RoundStore::round);
  }

  /** Notes that the draft was put before the public, with the title it has; false without days. */
  public boolean opened(DraftId draft, DraftText title, LocalDate on) {
    return sql.update(ROUND)
            .set(ROUND.TITLE_JA, title.ja())
            .set(ROUND.TITLE_EN, title.en())
            .set(ROUND.OPENED_ON, DSL.coalesce(ROUND.OPENED_ON, on))
            .where(ROUND.DRAFT.eq(draft.value()))
            .execute()
        > 0;
  }

  /** Keeps days on which comments on an earlier state of the draft were received. */
  public void keepDays(DraftId draft, Days days) {
    sql.insertInto(EARLIER_DAYS)
        .set(EARLIER_DAYS.DRAFT, draft.value())
        .set(EARLIER_DAYS.OPENS_ON, days.opensOn())
        .set(EARLIER_DAYS.CLOSES_ON, days.closesOn())
        .onDuplicateKeyUpdate()
        .set(EARLIER_DAYS.CLOSES_ON, days.closesOn())
        .execute();
  }

  /** Forgets earlier days that the round begins on again: they are its own. */
  public void forgetDays(DraftId draft, LocalDate opensOn) {
    sql.deleteFrom(EARLIER_DAYS)
        .where(EARLIER_DAYS.DRAFT.eq(draft.value()))
        .and(EARLIER_DAYS.OPENS_ON.ge(opensOn))
        .execute();
  }

  /** The days of a round before the ones it has now, in order. */
  public List<Days> earlierDays(DraftId draft) {
    return sql.selectFrom(EARLIER_DAYS)
        .where(EARLIER_DAYS.DRAFT.eq(draft.value()))
        .orderBy(EARLIER_DAYS.OPENS_ON)
        .fetch(row -> new Days(row.getOpensOn(), row.getClosesOn()));
  }

  /** Stores other days; false when the round was changed meanwhile. */
  public boolean days(DraftId draft, LocalDate opensOn, LocalDate closesOn, int revision) {
    return sql.update(ROUND)
            .set(ROUND.OPENS_ON, opensOn)
            .set(ROUND.CLOSES_ON, closesOn)
            .set(ROUND.REVISION, revision + 1)
            .where(ROUND.DRAFT.eq(draft.value()))
            .and(ROUND.REVISION.eq(revision))
            .and(ROUND.RESULT_ON.isNull())
            .execute()
        > 0;
  }

  /** Notes that the result was published; false when the round was changed meanwhile. */
  public boolean publish(DraftId draft, LocalDate on, int revision) {
    return sql.update(ROUND)
            .set(ROUND.RESULT_ON, on)
            .set(ROUND.REVISION, revision + 1)
            .where(ROUND.DRAFT.eq(draft.value()))
            .and(ROUND.REVISION.eq(revision))
            .and(ROUND.RESULT_ON.isNull())
            .execute()
        > 0;
  }

  /** Takes the next number of a round and makes other writers wait. */
  public OptionalInt nextNumber(DraftId draft) {
    return sql.update(ROUND)
        .set(ROUND.LAST_NUMBER, ROUND.LAST_NUMBER.plus(1))
        .where(ROUND.DRAFT.eq(draft.value()))
        .returning(ROUND.LAST_NUMBER)
        .fetchOptional(ROUND.LAST_NUMBER)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static Round round(RoundRecord row) {
    return new Round(
        new DraftId(row.getDraft()),
        row.getVersion(),
        new DraftText(row.getTitleJa(), row.getTitleEn()),
        row.getOpensOn(),
        row.getClosesOn(),
        Optional.ofNullable(row.getOpenedOn()),
        Optional.ofNullable(row.getResultOn()),
        row.getLastNumber(),
        row.getRevision());
  }
}
