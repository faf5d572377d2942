package dev.akashi.identity.db;

import static dev.akashi.database.identity.Tables.SIGN_IN_BRAKE;

import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Counts failed attempts; whose they are is kept as a hash only. */
@Repository
public class BrakeStore {

  private final DSLContext sql;

  BrakeStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * How failures cost waits.
   *
   * @param free so many cost nothing
   * @param doublings the first that costs something costs a second, and the wait doubles so often
   * @param remembered after so long without an attempt all are forgotten
   */
  public record Pace(int free, int doublings, Duration remembered) {}

  /** Counts an attempt unless it comes too soon, which is decided and written in one statement. */
  public boolean count(String key, Pace pace, Instant now) {
    Condition forgotten = SIGN_IN_BRAKE.LAST_AT.le(now.minus(pace.remembered()));
    return sql.insertInto(SIGN_IN_BRAKE)
            .set(SIGN_IN_BRAKE.KEY_HASH, key)
            .set(SIGN_IN_BRAKE.FAILURES, 1)
            .set(SIGN_IN_BRAKE.LAST_AT, now)
            .onConflict(SIGN_IN_BRAKE.KEY_HASH)
            .doUpdate()
            .set(
                SIGN_IN_BRAKE.FAILURES,
                DSL.when(forgotten, DSL.inline(1)).otherwise(SIGN_IN_BRAKE.FAILURES.plus(1)))
            .set(SIGN_IN_BRAKE.LAST_AT, now)
            .where(forgotten.or(mayTry(pace, now)))
            .execute()
        == 1;
  }

  private static Condition mayTry(Pace pace, Instant now) {
    Condition may = SIGN_IN_BRAKE.FAILURES.lt(pace.free());
    for (int i = 0; i <= pace.doublings(); i++) {
      Condition sofar =
          i < pace.doublings()
              ? SIGN_IN_BRAKE.FAILURES.eq(pace.free() + i)
              : SIGN_IN_BRAKE.FAILURES.ge(pace.free() + i);
      may = may.or(sofar.and(SIGN_IN_BRAKE.LAST_AT.le(now.minusSeconds(1L << i))));
    }
    return may;
  }

  public void forget(String key) {
    sql.deleteFrom(SIGN_IN_BRAKE).where(SIGN_IN_BRAKE.KEY_HASH.eq(key)).execute();
  }

  public void takeBack(String key) {
    sql.update(SIGN_IN_BRAKE)
        .set(SIGN_IN_BRAKE.FAILURES, SIGN_IN_BRAKE.FAILURES.minus(1))
        .where(SIGN_IN_BRAKE.KEY_HASH.eq(key).and(SIGN_IN_BRAKE.FAILURES.gt(0)))
        .execute();
  }

  public void forgetBefore(Instant moment) {
    sql.deleteFrom(SIGN_IN_BRAKE).where(SIGN_IN_BRAKE.LAST_AT.lt(moment)).execute();
  }
}
