package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.SET_ASIDE;
import static dev.akashi.database.statement.Tables.SET_ASIDE_BEFORE;

import dev.akashi.statement.StatementId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What was set aside on the versions of the baseline that a draft was on before. */
final class SetAsideBefore {

  private final DSLContext sql;

  SetAsideBefore(DSLContext sql) {
    this.sql = sql;
  }

  /** Remembers what is set aside on the version that the draft leaves. */
  void remember(StatementId id, String version) {
    forget(id, version);
    sql.insertInto(
            SET_ASIDE_BEFORE,
            SET_ASIDE_BEFORE.STATEMENT_ID,
            SET_ASIDE_BEFORE.BASELINE_VERSION,
            SET_ASIDE_BEFORE.REQUIREMENT,
            SET_ASIDE_BEFORE.TREATMENT,
            SET_ASIDE_BEFORE.REASON,
            SET_ASIDE_BEFORE.INHERITED_FROM,
            SET_ASIDE_BEFORE.INHERITED_FUNCTION)
        .select(
            DSL.select(
                    SET_ASIDE.STATEMENT_ID,
                    DSL.val(version),
                    SET_ASIDE.REQUIREMENT,
                    SET_ASIDE.TREATMENT,
                    SET_ASIDE.REASON,
                    SET_ASIDE.INHERITED_FROM,
                    SET_ASIDE.INHERITED_FUNCTION)
                .from(SET_ASIDE)
                .where(SET_ASIDE.STATEMENT_ID.eq(id.value())))
        .execute();
  }

  /** Sets aside exactly what was set aside on the version to which the draft goes back. */
  void bringBack(StatementId id, String version) {
    sql.deleteFrom(SET_ASIDE).where(SET_ASIDE.STATEMENT_ID.eq(id.value())).execute();
    sql.insertInto(
            SET_ASIDE,
            SET_ASIDE.STATEMENT_ID,
            SET_ASIDE.REQUIREMENT,
            SET_ASIDE.TREATMENT,
            SET_ASIDE.REASON,
            SET_ASIDE.INHERITED_FROM,
            SET_ASIDE.INHERITED_FUNCTION)
        .select(
            DSL.select(
                    SET_ASIDE_BEFORE.STATEMENT_ID,
                    SET_ASIDE_BEFORE.REQUIREMENT,
                    SET_ASIDE_BEFORE.TREATMENT,
                    SET_ASIDE_BEFORE.REASON,
                    SET_ASIDE_BEFORE.INHERITED_FROM,
                    SET_ASIDE_BEFORE.INHERITED_FUNCTION)
                .from(SET_ASIDE_BEFORE)
                .where(
                    SET_ASIDE_BEFORE.STATEMENT_ID.eq(id.value()),
                    SET_ASIDE_BEFORE.BASELINE_VERSION.eq(version)))
        .execute();
    forget(id, version);
  }

  private void forget(StatementId id, String version) {
    sql.deleteFrom(SET_ASIDE_BEFORE)
        .where(
            SET_ASIDE_BEFORE.STATEMENT_ID.eq(id.value()),
            SET_ASIDE_BEFORE.BASELINE_VERSION.eq(version))
        .execute();
  }
}
