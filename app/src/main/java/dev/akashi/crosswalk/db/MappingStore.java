package dev.akashi.crosswalk.db;

import static dev.akashi.database.crosswalk.Tables.MAPPING;

import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.MappingId;
import dev.akashi.crosswalk.Relation;
import dev.akashi.database.crosswalk.tables.records.MappingRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Mappings, which lead from one control to another and can be read from both ends. */
@Repository
public class MappingStore {

  private final DSLContext sql;

  MappingStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Mapping> find(MappingId id) {
    return sql.selectFrom(MAPPING)
        .where(MAPPING.ID.eq(id.value()))
        .fetchOptional(MappingStore::mapping);
  }

  /** The mapping between two controls, whichever it leads from. */
  public Optional<Mapping> between(ControlRef one, ControlRef other) {
    return sql.selectFrom(MAPPING)
        .where(leads(one, other).or(leads(other, one)))
        .limit(1)
        .fetchOptional(MappingStore::mapping);
  }

  private static Condition leads(ControlRef from, ControlRef to) {
    return MAPPING
        .FROM_CATALOGUE
        .eq(from.catalogue().value())
        .and(MAPPING.FROM_CONTROL.eq(from.control()))
        .and(MAPPING.TO_CATALOGUE.eq(to.catalogue().value()))
        .and(MAPPING.TO_CONTROL.eq(to.control()));
  }

  /** Every mapping of the controls, from either end. */
  public List<Mapping> of(Collection<ControlRef> controls) {
    if (controls.isEmpty()) {
      return List.of();
    }
    List<Condition> ends = new ArrayList<>();
    for (ControlRef control : controls) {
      String catalogue = control.catalogue().value();
      ends.add(
          MAPPING.FROM_CATALOGUE.eq(catalogue).and(MAPPING.FROM_CONTROL.eq(control.control())));
      ends.add(MAPPING.TO_CATALOGUE.eq(catalogue).and(MAPPING.TO_CONTROL.eq(control.control())));
    }
    return sql.selectFrom(MAPPING)
        .where(DSL.or(ends))
        .orderBy(
            MAPPING.FROM_CATALOGUE, MAPPING.FROM_CONTROL, MAPPING.TO_CATALOGUE, MAPPING.TO_CONTROL)
        .fetch(MappingStore::mapping);
  }

  /** Every mapping between two catalogues, whichever they lead from. */
  public List<Mapping> between(CatalogueKey one, CatalogueKey other) {
    return sql.selectFrom(MAPPING)
        .where(
            MAPPING
                .FROM_CATALOGUE
                .eq(one.value())
                .and(MAPPING.TO_CATALOGUE.eq(other.value()))
                .or(
                    MAPPING
                        .FROM_CATALOGUE
                        .eq(other.value())
                        .and(MAPPING.TO_CATALOGUE.eq(one.value()))))
        .fetch(MappingStore::mapping);
  }

  /** The catalogues that a catalogue has mappings to or from. */
  public Set<String> partners(CatalogueKey key) {
    return sql.selectDistinct(MAPPING.TO_CATALOGUE)
        .from(MAPPING)
        .where(MAPPING.FROM_CATALOGUE.eq(key.value()))
        .union(
            sql.selectDistinct(MAPPING.FROM_CATALOGUE)
                .from(MAPPING)
                .where(MAPPING.TO_CATALOGUE.eq(key.value())))
        .fetchSet(MAPPING.TO_CATALOGUE);
  }

  /** The controls of a catalogue that any mapping names. */
  public Set<String> mapped(CatalogueKey key) {
    return sql.selectDistinct(MAPPING.TO_CONTROL)
        .from(MAPPING)
        .where(MAPPING.TO_CATALOGUE.eq(key.value()))
        .union(
            sql.selectDistinct(MAPPING.FROM_CONTROL)
                .from(MAPPING)
                .where(MAPPING.FROM_CATALOGUE.eq(key.value())))
        .fetchSet(MAPPING.TO_CONTROL);
  }

  /** Adds a mapping; false when there is one between these controls. */
  public boolean add(Mapping mapping) {
    return sql.insertInto(MAPPING).set(row(mapping)).onConflictDoNothing().execute() == 1;
  }

  public void addAll(List<Mapping> mappings) {
    sql.batchInsert(mappings.stream().map(this::row).toList()).execute();
  }

  /** Changes a mapping; false when somebody changed it meanwhile. */
  public boolean change(Mapping mapping, int revision) {
    return sql.update(MAPPING)
            .set(MAPPING.RELATION, mapping.relation().name())
            .set(MAPPING.RATIONALE, mapping.rationale())
            .set(MAPPING.AUTHOR_NAME, mapping.authorName())
            .set(MAPPING.CHANGED_AT, mapping.changedAt())
            .set(MAPPING.REVISION, MAPPING.REVISION.plus(1))
            .where(MAPPING.ID.eq(mapping.id().value()), MAPPING.REVISION.eq(revision))
            .execute()
        == 1;
  }

  public boolean remove(MappingId id, int revision) {
    return sql.deleteFrom(MAPPING)
            .where(MAPPING.ID.eq(id.value()), MAPPING.REVISION.eq(revision))
            .execute()
        == 1;
  }

  private MappingRecord row(Mapping mapping) {
    return sql.newRecord(MAPPING)
        .with(MAPPING.ID, mapping.id().value())
        .with(MAPPING.FROM_CATALOGUE, mapping.from().catalogue().value())
        .with(MAPPING.FROM_CONTROL, mapping.from().control())
        .with(MAPPING.TO_CATALOGUE, mapping.to().catalogue().value())
        .with(MAPPING.TO_CONTROL, mapping.to().control())
        .with(MAPPING.RELATION, mapping.relation().name())
        .with(MAPPING.RATIONALE, mapping.rationale())
        .with(MAPPING.SHIPPED, mapping.shipped())
        .with(MAPPING.AUTHOR_NAME, mapping.authorName())
        .with(MAPPING.CHANGED_AT, mapping.changedAt())
        .with(MAPPING.REVISION, mapping.revision());
  }

  private static Mapping mapping(MappingRecord row) {
    return new Mapping(
        new MappingId(row.getId()),
        ControlRef.of(row.getFromCatalogue(), row.getFromControl()),
        ControlRef.of(row.getToCatalogue(), row.getToControl()),
        Relation.valueOf(row.getRelation()),
        row.getRationale(),
        row.getShipped(),
        row.getAuthorName(),
        row.getChangedAt(),
        row.getRevision());
  }
}
