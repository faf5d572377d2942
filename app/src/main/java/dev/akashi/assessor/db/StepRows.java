package dev.akashi.assessor.db;

import static dev.akashi.database.assessor.Tables.STEP_TAKEN;

import dev.akashi.assessor.StepTaken;
import dev.akashi.directory.PersonId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who took which step; rows are only added. */
@Repository
public class StepRows {

  private final DSLContext sql;

  StepRows(DSLContext sql) {
    this.sql = sql;
  }

  public void add(UUID matter, StepTaken taken) {
    sql.insertInto(STEP_TAKEN)
        .set(STEP_TAKEN.MATTER, matter)
        .set(STEP_TAKEN.STEP, taken.step())
        .set(STEP_TAKEN.ON_DAY, taken.on())
        .set(STEP_TAKEN.REASON, taken.reason())
        .set(STEP_TAKEN.PREPARES, taken.prepares())
        .set(STEP_TAKEN.PERSON, taken.person().value())
        .set(STEP_TAKEN.PERSON_NAME, taken.personName())
        .set(STEP_TAKEN.TAKEN_AT, taken.takenAt())
        .execute();
  }

  /** The steps in the order in which they were taken. */
  public List<StepTaken> of(UUID matter) {
    return sql.selectFrom(STEP_TAKEN)
        .where(STEP_TAKEN.MATTER.eq(matter))
        .orderBy(STEP_TAKEN.ID)
        .fetch(row ->
            new StepTaken(
                row.getStep(),
                row.getOnDay(),
                row.getReason(),
                row.getPrepares(),
                new PersonId(row.getPerson()),
                row.getPersonName(),
                row.getTakenAt()));
  }
}
