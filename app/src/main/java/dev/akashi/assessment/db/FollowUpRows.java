package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.FOLLOW_UP;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.FindingId;
import dev.akashi.assessment.FollowUp;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What became of findings of earlier reports. */
@Repository
public class FollowUpRows {

  private final DSLContext sql;

  FollowUpRows(DSLContext sql) {
    this.sql = sql;
  }

  /** What an engagement says, by finding. */
  public Map<FindingId, FollowUp> of(EngagementId engagement) {
    return sql.selectFrom(FOLLOW_UP)
        .where(FOLLOW_UP.ENGAGEMENT.eq(engagement.value()))
        .fetchMap(
            row -> new FindingId(row.getFinding()),
            row ->
                new FollowUp(
                    new FindingId(row.getFinding()),
                    FollowUp.FollowUpOutcome.valueOf(row.getOutcome()),
                    row.getText(),
                    row.getRecordedBy(),
                    row.getRecordedAt()));
  }

  public void insert(EngagementId engagement, FollowUp followUp) {
    sql.insertInto(FOLLOW_UP)
        .set(FOLLOW_UP.ENGAGEMENT, engagement.value())
        .set(FOLLOW_UP.FINDING, followUp.finding().value())
        .set(FOLLOW_UP.OUTCOME, followUp.outcome().name())
        .set(FOLLOW_UP.TEXT, followUp.text())
        .set(FOLLOW_UP.RECORDED_BY, followUp.by())
        .set(FOLLOW_UP.RECORDED_AT, followUp.at())
        .execute();
  }
}
