package dev.akashi.comment.db;

import static dev.akashi.database.comment.Tables.OPINION;
import static dev.akashi.database.comment.Tables.ROUND;

import dev.akashi.comment.Unanswered;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which rounds have ended and still have comments without an answer. */
@Repository
public class UnansweredStore {

  private final DSLContext sql;

  UnansweredStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The rounds that ended before a day and have no result, those that ended first before others.
   */
  public List<Unanswered> endedBefore(LocalDate day, int limit) {
    return sql.select(ROUND.DRAFT, ROUND.VERSION, ROUND.TITLE_JA, ROUND.TITLE_EN, DSL.count())
        .from(ROUND)
        .join(OPINION)
        .on(OPINION.DRAFT.eq(ROUND.DRAFT))
        .where(ROUND.CLOSES_ON.lt(day), ROUND.RESULT_ON.isNull())
        .and(OPINION.DISPOSITION.isNull())
        .and(OPINION.HIDDEN_REASON.isNull())
        .groupBy(ROUND.DRAFT)
        .orderBy(ROUND.CLOSES_ON, ROUND.DRAFT)
        .limit(limit)
        .fetch(row ->
            new Unanswered(
                new DraftId(row.value1()),
                row.value2(),
                new DraftText(row.value3(), row.value4()),
                row.value5()));
  }
}
