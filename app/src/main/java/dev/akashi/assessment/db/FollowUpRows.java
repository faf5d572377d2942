package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.FOLLOW_UP;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.FindingId;
import dev.akashi.assessment.FollowUp;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What became of findings of earlier reports. */
@Repository
public class FollowUpRows {

  private final DSLContext sql;

  FollowUpRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The newest entry of an engagement on each finding. */
  public Map<FindingId, FollowUp> of(EngagementId engagement) {
    return sql
        .selectFrom(FOLLOW_UP)
        .where(FOLLOW_UP.ENGAGEMENT.eq(engagement.value()))
        .orderBy(FOLLOW_UP.NUMBER)
        .stream()
        .map(row ->
            new FollowUp(
                new FindingId(row.getFinding()),
                row.getNumber(),
                FollowUp.FollowUpOutcome.valueOf(row.getOutcome()),
                row.getText(),
                Optional.ofNullable(row.getRetest()),
                row.getRecordedBy(),
                row.getRecordedAt()))
        .collect(Collectors.toMap(FollowUp::finding, one -> one, (older, newer) -> newer));
  }

  public void insert(EngagementId engagement, FollowUp followUp) {
    sql.insertInto(FOLLOW_UP)
        .set(FOLLOW_UP.ENGAGEMENT, engagement.value())
        .set(FOLLOW_UP.FINDING, followUp.finding().value())
        .set(FOLLOW_UP.NUMBER, followUp.number())
        .set(FOLLOW_UP.RETEST, followUp.retest().orElse(null))
        .set(FOLLOW_UP.OUTCOME, followUp.outcome().name())
        .set(FOLLOW_UP.TEXT, followUp.text())
        .set(FOLLOW_UP.RECORDED_BY, followUp.by())
        .set(FOLLOW_UP.RECORDED_AT, followUp.at())
        .execute();
  }
}
