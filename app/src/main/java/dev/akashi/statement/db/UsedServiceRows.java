package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.USED_SERVICE;
import static dev.akashi.database.statement.Tables.USED_SHARE;

import dev.akashi.database.statement.tables.records.UsedShareRecord;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet.NamedUse;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.UsedService.Share;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;

/** The services a statement stands on, with who answers for what. */
final class UsedServiceRows {

  private final DSLContext sql;

  UsedServiceRows(DSLContext sql) {
    this.sql = sql;
  }

  List<NamedUse> of(StatementId id) {
    Map<UUID, Result<UsedShareRecord>> shares =
        sql.selectFrom(USED_SHARE)
            .where(USED_SHARE.STATEMENT_ID.eq(id.value()))
            .orderBy(USED_SHARE.MODEL)
            .fetch()
            .intoGroups(USED_SHARE.USED_SERVICE_ID);
    return sql.selectFrom(USED_SERVICE)
        .where(USED_SERVICE.STATEMENT_ID.eq(id.value()))
        .orderBy(USED_SERVICE.NAME)
        .fetch(row -> {
          Result<UsedShareRecord> own = shares.get(row.getId());
          return new NamedUse(
              row.getId(),
              row.getRevision(),
              StatementRows.used(row, own == null ? List.of() : own.map(UsedServiceRows::share)));
        });
  }

  private static Share share(UsedShareRecord row) {
    return new Share(
        Optional.of(row.getModel()).filter(name -> !name.isEmpty()).map(ServiceModel::valueOf),
        row.getOwn(),
        row.getTotal());
  }

  void add(StatementId id, UUID use, UsedService service) {
    sql.insertInto(USED_SERVICE)
        .set(USED_SERVICE.ID, use)
        .set(USED_SERVICE.STATEMENT_ID, id.value())
        .set(USED_SERVICE.NAME, service.name())
        .set(USED_SERVICE.IN_STATEMENT, service.inStatement())
        .set(USED_SERVICE.LISTED_KEY, service.listed().map(Object::toString).orElse(null))
        .set(USED_SERVICE.SELF_ASSESSED, service.selfAssessed())
        .set(USED_SERVICE.CONFIRMATION, service.confirmation())
        .set(USED_SERVICE.LAYER, service.layer().map(Enum::name).orElse(null))
        .execute();
    addShares(id, use, service);
  }

  private void addShares(StatementId id, UUID use, UsedService service) {
    for (Share share : service.shares()) {
      sql.insertInto(USED_SHARE)
          .set(USED_SHARE.USED_SERVICE_ID, use)
          .set(USED_SHARE.STATEMENT_ID, id.value())
          .set(USED_SHARE.MODEL, share.model().map(Enum::name).orElse(""))
          .set(USED_SHARE.OWN, share.own())
          .set(USED_SHARE.TOTAL, share.total())
          .execute();
    }
  }

  boolean change(StatementId id, UUID use, UsedService service, int expectedRevision) {
    boolean written =
        sql.update(USED_SERVICE)
                .set(USED_SERVICE.NAME, service.name())
                .set(USED_SERVICE.IN_STATEMENT, service.inStatement())
                .set(USED_SERVICE.LISTED_KEY, service.listed().map(Object::toString).orElse(null))
                .set(USED_SERVICE.SELF_ASSESSED, service.selfAssessed())
                .set(USED_SERVICE.CONFIRMATION, service.confirmation())
                .set(USED_SERVICE.LAYER, service.layer().map(Enum::name).orElse(null))
                .set(USED_SERVICE.REVISION, USED_SERVICE.REVISION.plus(1))
                .where(USED_SERVICE.STATEMENT_ID.eq(id.value()))
                .and(USED_SERVICE.ID.eq(use))
                .and(USED_SERVICE.REVISION.eq(expectedRevision))
                .execute()
            == 1;
    if (written) {
      sql.deleteFrom(USED_SHARE).where(USED_SHARE.USED_SERVICE_ID.eq(use)).execute();
      addShares(id, use, service);
    }
    return written;
  }

  boolean remove(StatementId id, UUID use) {
    return sql.deleteFrom(USED_SERVICE)
            .where(USED_SERVICE.STATEMENT_ID.eq(id.value()))
            .and(USED_SERVICE.ID.eq(use))
            .execute()
        == 1;
  }
}
