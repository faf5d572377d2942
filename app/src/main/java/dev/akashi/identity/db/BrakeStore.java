package dev.akashi.identity.db;

import static dev.akashi.database.identity.Tables.SIGN_IN_BRAKE;

import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Counts failed attempts; whose they are is kept as a hash only. An attempt is counted when it
 * begins and settled when it is known how it ended: only failures stay and make what follows wait.
 */
@Repository
public class BrakeStore {

  /** No attempt takes so long: one that was not settled by then never will be. */
  private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(1);

  private final DSLContext sql;

  BrakeStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * How failures cost waits.
   *
   * @param free so many cost nothing
   * @param doublings the first that costs something costs a second, and the wait doubles so often
   * @param remembered so long after the last failure all are forgotten
   * @param span so long after the first failure all are forgotten, however many followed
   */
  public record Pace(int free, int doublings, Duration remembered, Duration span) {}

  /** Counts an attempt unless it comes too soon, which is decided and written in one statement. */
  public boolean begin(String key, Pace pace, Instant now) {
    Condition forgotten =
        SIGN_IN_BRAKE
            .LAST_FAILED_AT
            .le(now.minus(pace.remembered()))
            .or(SIGN_IN_BRAKE.FIRST_FAILED_AT.le(now.minus(pace.span())));
    Condition lost = SIGN_IN_BRAKE.TRIED_AT.le(now.minus(LONGEST_ATTEMPT));
    Field<Integer> failures = DSL.when(forgotten, DSL.inline(0)).otherwise(SIGN_IN_BRAKE.FAILURES);
    Field<Integer> underWay = DSL.when(lost, DSL.inline(0)).otherwise(SIGN_IN_BRAKE.UNDER_WAY);
    Field<Instant> since =
        DSL.greatest(
            SIGN_IN_BRAKE.LAST_FAILED_AT, DSL.when(underWay.gt(0), SIGN_IN_BRAKE.TRIED_AT));
    return sql.insertInto(SIGN_IN_BRAKE)
            .set(SIGN_IN_BRAKE.KEY_HASH, key)
            .set(SIGN_IN_BRAKE.FAILURES, 0)
            .set(SIGN_IN_BRAKE.UNDER_WAY, 1)
            .set(SIGN_IN_BRAKE.TRIED_AT, now)
            .onConflict(SIGN_IN_BRAKE.KEY_HASH)
            .doUpdate()
            .set(SIGN_IN_BRAKE.FAILURES, failures)
            .set(
                SIGN_IN_BRAKE.FIRST_FAILED_AT,
                DSL.when(forgotten, DSL.castNull(SIGN_IN_BRAKE.FIRST_FAILED_AT))
                    .otherwise(SIGN_IN_BRAKE.FIRST_FAILED_AT))
            .set(SIGN_IN_BRAKE.UNDER_WAY, underWay.plus(1))
            .set(SIGN_IN_BRAKE.TRIED_AT, now)
            .where(mayTry(failures.plus(underWay), since, pace, now))
            .execute()
        == 1;
  }

  private static Condition mayTry(
      Field<Integer> counted, Field<Instant> since, Pace pace, Instant now) {
    Condition may = counted.lt(pace.free());
    for (int i = 0; i <= pace.doublings(); i++) {
      Condition sofar =
          i < pace.doublings() ? counted.eq(pace.free() + i) : counted.ge(pace.free() + i);
      may = may.or(sofar.and(since.le(now.minusSeconds(1L << i))));
    }
    return may;
  }

  /** The attempt failed, and stays counted. */
  public void failed(String key, Instant now) {
    sql.update(SIGN_IN_BRAKE)
        .set(SIGN_IN_BRAKE.FAILURES, SIGN_IN_BRAKE.FAILURES.plus(1))
        .set(
            SIGN_IN_BRAKE.FIRST_FAILED_AT,
            DSL.coalesce(SIGN_IN_BRAKE.FIRST_FAILED_AT, DSL.val(now)))
        .set(SIGN_IN_BRAKE.LAST_FAILED_AT, now)
        .set(SIGN_IN_BRAKE.UNDER_WAY, oneLess())
        .where(SIGN_IN_BRAKE.KEY_HASH.eq(key))
        .execute();
  }

  /** The attempt was right or was not made, and counts no more: as if it had not been. */
  public void takeBack(String key) {
    sql.update(SIGN_IN_BRAKE)
        .set(SIGN_IN_BRAKE.UNDER_WAY, oneLess())
        .where(SIGN_IN_BRAKE.KEY_HASH.eq(key))
        .execute();
  }

  private static Field<Integer> oneLess() {
    return DSL.greatest(SIGN_IN_BRAKE.UNDER_WAY.minus(1), DSL.inline(0));
  }

  public void forget(String key) {
    sql.deleteFrom(SIGN_IN_BRAKE).where(SIGN_IN_BRAKE.KEY_HASH.eq(key)).execute();
  }

  public void forgetBefore(Instant moment) {
    sql.deleteFrom(SIGN_IN_BRAKE).where(SIGN_IN_BRAKE.TRIED_AT.lt(moment)).execute();
  }
}
