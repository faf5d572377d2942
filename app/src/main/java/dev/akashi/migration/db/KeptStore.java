package dev.akashi.migration.db;

import static dev.akashi.database.migration.Tables.FORMER_ANSWER;
import static dev.akashi.database.migration.Tables.STEP;
import static dev.akashi.database.migration.Tables.WRITTEN_SINCE;

import dev.akashi.migration.KeptAnswer;
import dev.akashi.migration.KeptAnswer.KeptFor;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record6;
import org.jooq.SelectOrderByStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Answers that stand in no statement now: their requirement is gone, or their step was undone. */
@Repository
public class KeptStore {

  private final DSLContext sql;
  private final AnswerJson json;

  KeptStore(DSLContext sql, AnswerJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** A part of them, the latest first. */
  public List<KeptAnswer> of(Collection<StatementId> statements, int from, int size) {
    Condition which = STEP.STATEMENT.in(statements.stream().map(StatementId::value).toList());
    return gone(which)
        .unionAll(since(which))
        .orderBy(DSL.field(DSL.name("at")).desc(), DSL.field(DSL.name("requirement")))
        .offset(from)
        .limit(size)
        .fetch(row ->
            new KeptAnswer(
                new StatementId(row.value1()),
                row.value2(),
                json.read(row.value3(), row.value4()),
                KeptFor.valueOf(row.value5()),
                row.value6()));
  }

  public int count(Collection<StatementId> statements) {
    Condition which = STEP.STATEMENT.in(statements.stream().map(StatementId::value).toList());
    return sql.fetchCount(gone(which).unionAll(since(which)));
  }

  private SelectOrderByStep<Record6<UUID, String, String, JSONB, String, Instant>> gone(
      Condition which) {
    return sql.select(
            STEP.STATEMENT,
            STEP.FROM_VERSION,
            FORMER_ANSWER.REQUIREMENT,
            FORMER_ANSWER.ANSWER,
            FORMER_ANSWER.KEPT_FOR,
            STEP.APPLIED_AT.as("at"))
        .from(FORMER_ANSWER)
        .join(STEP)
        .on(STEP.ID.eq(FORMER_ANSWER.STEP))
        .where(which)
        .and(STEP.UNDONE_AT.isNull())
        .and(FORMER_ANSWER.NOW_AT.isNull());
  }

  private SelectOrderByStep<Record6<UUID, String, String, JSONB, String, Instant>> since(
      Condition which) {
    return sql.select(
            STEP.STATEMENT,
            STEP.TO_VERSION,
            WRITTEN_SINCE.REQUIREMENT,
            WRITTEN_SINCE.ANSWER,
            DSL.inline(KeptFor.WRITTEN_SINCE.name()),
            STEP.UNDONE_AT.as("at"))
        .from(WRITTEN_SINCE)
        .join(STEP)
        .on(STEP.ID.eq(WRITTEN_SINCE.STEP))
        .where(which);
  }
}
