package dev.akashi.comment.db;

import static dev.akashi.database.comment.Tables.OPINION;
import static dev.akashi.database.comment.Tables.ROUND;

import dev.akashi.comment.Unanswered;
import dev.akashi.workshop.DraftId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which rounds have comments and no result yet. */
@Repository
public class UnansweredStore {

  private final DSLContext sql;

  UnansweredStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The rounds with comments and without a result, those that end first before others. */
  public List<Unanswered> withoutResult(int limit) {
    Field<Integer> waiting =
        DSL.count().filterWhere(OPINION.DISPOSITION.isNull().and(OPINION.HIDDEN_REASON.isNull()));
    return sql.select(ROUND.DRAFT, ROUND.VERSION, ROUND.CLOSES_ON, waiting)
        .from(ROUND)
        .join(OPINION)
        .on(OPINION.DRAFT.eq(ROUND.DRAFT))
        .where(ROUND.RESULT_ON.isNull())
        .groupBy(ROUND.DRAFT)
        .orderBy(ROUND.CLOSES_ON, ROUND.DRAFT)
        .limit(limit)
        .fetch(row ->
            new Unanswered(new DraftId(row.value1()), row.value2(), row.value3(), row.value4()));
  }
}
