package dev.akashi.crosswalk.db;

import static dev.akashi.database.crosswalk.Tables.MAPPING;
import static dev.akashi.database.crosswalk.Tables.REMOVED_MAPPING;

import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.Removed;
import dev.akashi.database.crosswalk.tables.records.RemovedMappingRecord;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Which mappings of the baseline somebody removed on purpose. */
@Repository
public class RemovedStore {

  private static final int LOCK = 2_013_27_002;
  private static final int BATCH = 1000;

  /** In one order, so that two who note the same wait for each other instead of blocking. */
  private static final Comparator<Removed> BY_PAIR =
      Comparator.<Removed, String>comparing(removed -> removed.from().control())
          .thenComparing(removed -> removed.to().catalogue().value())
          .thenComparing(removed -> removed.to().control());

  private final DSLContext sql;

  RemovedStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Keeps others who wait for their turn from changing what is mapped in a version of the baseline,
   * and what was removed from it, until the transaction ends.
   */
  public void waitForTurn(CatalogueKey version) {
    Field<Integer> lock = DSL.function("hashtext", Integer.class, DSL.val(version.value()));
    sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(LOCK), lock)).execute();
  }

  /** Notes what was removed; what is noted already stays as it was. */
  public void add(Collection<Removed> all) {
    List<Removed> ordered = all.stream().sorted(BY_PAIR).toList();
    for (int from = 0; from < ordered.size(); from += BATCH) {
      List<RemovedMappingRecord> rows =
          ordered.subList(from, Math.min(from + BATCH, ordered.size())).stream()
              .map(this::row)
              .toList();
      sql.insertInto(REMOVED_MAPPING).set(rows).onConflictDoNothing().execute();
    }
  }

  /** Everything that was removed from a version of the baseline. */
  public List<Removed> from(CatalogueKey key) {
    return sql.selectFrom(REMOVED_MAPPING)
        .where(REMOVED_MAPPING.FROM_CATALOGUE.eq(key.value()))
        .fetch(RemovedStore::removed);
  }

  /** Forgets that something was removed, because it is there again. */
  public void forget(ControlRef from, ControlRef to) {
    sql.deleteFrom(REMOVED_MAPPING)
        .where(
            REMOVED_MAPPING.FROM_CATALOGUE.eq(from.catalogue().value()),
            REMOVED_MAPPING.FROM_CONTROL.eq(from.control()),
            REMOVED_MAPPING.TO_CATALOGUE.eq(to.catalogue().value()),
            REMOVED_MAPPING.TO_CONTROL.eq(to.control()))
        .execute();
  }

  /** Forgets what of a version is there again. */
  public void forgetThoseThere(CatalogueKey version) {
    sql.deleteFrom(REMOVED_MAPPING)
        .where(REMOVED_MAPPING.FROM_CATALOGUE.eq(version.value()))
        .and(
            DSL.exists(
                DSL.selectOne()
                    .from(MAPPING)
                    .where(
                        MAPPING.FROM_CATALOGUE.eq(REMOVED_MAPPING.FROM_CATALOGUE),
                        MAPPING.FROM_CONTROL.eq(REMOVED_MAPPING.FROM_CONTROL),
                        MAPPING.TO_CATALOGUE.eq(REMOVED_MAPPING.TO_CATALOGUE),
                        MAPPING.TO_CONTROL.eq(REMOVED_MAPPING.TO_CONTROL))))
        .execute();
  }

  /** Forgets what was removed of a source, because the source is removed itself. */
  public void forgetAll(CatalogueKey source) {
    sql.deleteFrom(REMOVED_MAPPING)
        .where(REMOVED_MAPPING.TO_CATALOGUE.eq(source.value()))
        .execute();
  }

  private RemovedMappingRecord row(Removed removed) {
    return sql.newRecord(REMOVED_MAPPING)
        .with(REMOVED_MAPPING.FROM_CATALOGUE, removed.from().catalogue().value())
        .with(REMOVED_MAPPING.FROM_CONTROL, removed.from().control())
        .with(REMOVED_MAPPING.TO_CATALOGUE, removed.to().catalogue().value())
        .with(REMOVED_MAPPING.TO_CONTROL, removed.to().control())
        .with(REMOVED_MAPPING.REMOVER_NAME, removed.removerName())
        .with(REMOVED_MAPPING.REMOVED_AT, removed.removedAt());
  }

  private static Removed removed(RemovedMappingRecord row) {
    return new Removed(
        ControlRef.of(row.getFromCatalogue(), row.getFromControl()),
        ControlRef.of(row.getToCatalogue(), row.getToControl()),
        row.getRemoverName(),
        row.getRemovedAt());
  }
}
