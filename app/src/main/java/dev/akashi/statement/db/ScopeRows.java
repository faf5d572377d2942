package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.MODEL_RESPONSIBILITY;
import static dev.akashi.database.statement.Tables.SCOPE;
import static dev.akashi.database.statement.Tables.SCOPE_ITEM;

import dev.akashi.database.statement.tables.records.ScopeItemRecord;
import dev.akashi.database.statement.tables.records.ScopeRecord;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.ScopeKind;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** The scope of a statement with its items and its responsibilities per model. */
final class ScopeRows {

  private final DSLContext sql;

  ScopeRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The scope, and how often it was changed. */
  record Read(StatementScope scope, int revision) {}

  Read of(StatementId id) {
    ScopeRecord row = sql.fetchSingle(SCOPE, SCOPE.STATEMENT_ID.eq(id.value()));
    List<ScopeItem> items =
        sql.selectFrom(SCOPE_ITEM)
            .where(SCOPE_ITEM.STATEMENT_ID.eq(id.value()))
            .orderBy(SCOPE_ITEM.PLACE)
            .fetch(item ->
                new ScopeItem(
                    ScopeKind.valueOf(item.getKind()),
                    item.getCode(),
                    item.getName(),
                    item.getCovered(),
                    item.getNote()));
    return new Read(
        StatementRows.scope(
            row,
            items,
            sql.fetch(MODEL_RESPONSIBILITY, MODEL_RESPONSIBILITY.STATEMENT_ID.eq(id.value()))),
        row.getRevision());
  }

  boolean save(StatementId id, StatementScope scope, int expectedRevision) {
    ScopeRecord row = new ScopeRecord();
    StatementRows.write(scope, row);
    row.setRevision(expectedRevision + 1);
    boolean written;
    if (expectedRevision == 0) {
      row.setStatementId(id.value());
      written = sql.insertInto(SCOPE).set(row).onConflictDoNothing().execute() == 1;
    } else {
      written =
          sql.update(SCOPE)
                  .set(row)
                  .where(SCOPE.STATEMENT_ID.eq(id.value()))
                  .and(SCOPE.REVISION.eq(expectedRevision))
                  .execute()
              == 1;
    }
    if (written) {
      sql.deleteFrom(MODEL_RESPONSIBILITY)
          .where(MODEL_RESPONSIBILITY.STATEMENT_ID.eq(id.value()))
          .execute();
      scope.responsibilityPerModel().forEach(own -> add(id, own));
      saveItems(id, scope.items());
    }
    return written;
  }

  private void saveItems(StatementId id, List<ScopeItem> items) {
    sql.deleteFrom(SCOPE_ITEM).where(SCOPE_ITEM.STATEMENT_ID.eq(id.value())).execute();
    List<ScopeItemRecord> rows = new ArrayList<>();
    for (ScopeItem item : items) {
      ScopeItemRecord row = new ScopeItemRecord();
      row.setStatementId(id.value());
      row.setPlace(rows.size());
      row.setKind(item.kind().name());
      row.setCode(item.code());
      row.setName(item.name());
      row.setCovered(item.covered());
      row.setNote(item.note());
      rows.add(row);
    }
    if (!rows.isEmpty()) {
      sql.insertInto(SCOPE_ITEM).set(rows).execute();
    }
  }

  private void add(StatementId id, ModelResponsibility own) {
    sql.insertInto(MODEL_RESPONSIBILITY)
        .set(MODEL_RESPONSIBILITY.STATEMENT_ID, id.value())
        .set(MODEL_RESPONSIBILITY.MODEL, own.model().name())
        .set(MODEL_RESPONSIBILITY.PROVIDER, own.provider())
        .set(MODEL_RESPONSIBILITY.CUSTOMER, own.customer())
        .execute();
  }
}
