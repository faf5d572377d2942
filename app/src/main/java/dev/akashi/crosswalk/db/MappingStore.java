package dev.akashi.crosswalk.db;

import static dev.akashi.database.crosswalk.Tables.MAPPING;

import dev.akashi.crosswalk.AnotherLook;
import dev.akashi.crosswalk.Carried;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.MappingId;
import dev.akashi.crosswalk.Relation;
import dev.akashi.database.crosswalk.tables.records.MappingRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Mappings, which lead from one control to another and can be read from both ends. */
@Repository
public class MappingStore {

  private static final int BATCH = 1000;

  /** Requirements stand in the order of their numbers, not of their letters. */
  private static final Field<Integer[]> NUMBERS =
      DSL.field(
          "cast(string_to_array(regexp_replace({0}, '[.][A-Z]+$', ''), '.') as integer[])",
          Integer[].class, MAPPING.FROM_CONTROL);

  private static final Comparator<Mapping> BY_PAIR =
      Comparator.<Mapping, String>comparing(mapping -> mapping.from().control())
          .thenComparing(mapping -> mapping.to().catalogue())
          .thenComparing(mapping -> mapping.to().control());

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

  /**
   * Adds those whose controls are not mapped to each other yet, in one order so that two who do the
   * same wait for each other instead of blocking.
   *
   * @return the ids of those that were added
   */
  public Set<MappingId> addMissing(List<Mapping> mappings) {
    List<Mapping> ordered = mappings.stream().sorted(BY_PAIR).toList();
    Set<MappingId> added = new HashSet<>();
    for (int from = 0; from < ordered.size(); from += BATCH) {
      List<MappingRecord> rows =
          ordered.subList(from, Math.min(from + BATCH, ordered.size())).stream()
              .map(this::row)
              .toList();
      sql.insertInto(MAPPING)
          .set(rows)
          .onConflictDoNothing()
          .returningResult(MAPPING.ID)
          .forEach(row -> added.add(new MappingId(row.value1())));
    }
    return added;
  }

  /** Every mapping that leads from a catalogue. */
  public List<Mapping> from(CatalogueKey key) {
    return sql.selectFrom(MAPPING)
        .where(MAPPING.FROM_CATALOGUE.eq(key.value()))
        .fetch(MappingStore::mapping);
  }

  /** How many mappings of a catalogue wait for another look. */
  public int countForAnotherLook(CatalogueKey key) {
    return sql.fetchCount(MAPPING, forAnotherLook(key));
  }

  /** How many mappings of each catalogue wait for another look; the newest versions first. */
  public SequencedMap<CatalogueKey, Integer> waitingByVersion(int limit) {
    SequencedMap<CatalogueKey, Integer> waiting = new LinkedHashMap<>();
    sql.select(MAPPING.FROM_CATALOGUE, DSL.count())
        .from(MAPPING)
        .where(MAPPING.ANOTHER_LOOK.isNotNull())
        .groupBy(MAPPING.FROM_CATALOGUE)
        .orderBy(MAPPING.FROM_CATALOGUE.desc())
        .limit(limit)
        .forEach(row -> waiting.put(CatalogueKey.of(row.value1()), row.value2()));
    return waiting;
  }

  /** The mappings of a catalogue that wait for another look, so many after the first ones. */
  public List<Mapping> forAnotherLook(CatalogueKey key, int from, int limit) {
    return sql.selectFrom(MAPPING)
        .where(forAnotherLook(key))
        .orderBy(NUMBERS, MAPPING.FROM_CONTROL, MAPPING.TO_CATALOGUE, MAPPING.TO_CONTROL)
        .offset(from)
        .limit(limit)
        .fetch(MappingStore::mapping);
  }

  private static Condition forAnotherLook(CatalogueKey key) {
    return MAPPING.FROM_CATALOGUE.eq(key.value()).and(MAPPING.ANOTHER_LOOK.isNotNull());
  }

  /** Changes a mapping; false when somebody changed it meanwhile. */
  public boolean change(Mapping mapping, int revision) {
    return sql.update(MAPPING)
            .set(MAPPING.RELATION, mapping.relation().name())
            .set(MAPPING.RATIONALE, mapping.rationale())
            .set(MAPPING.AUTHOR_NAME, mapping.authorName())
            .set(MAPPING.CHANGED_AT, mapping.changedAt())
            .set(MAPPING.ANOTHER_LOOK, look(mapping))
            .set(MAPPING.REVISION, MAPPING.REVISION.plus(1))
            .where(MAPPING.ID.eq(mapping.id().value()), MAPPING.REVISION.eq(revision))
            .execute()
        == 1;
  }

  /** How many mappings lead to or from a catalogue. */
  public int count(CatalogueKey key) {
    return sql.fetchCount(MAPPING, withEnd(key));
  }

  public void removeAll(CatalogueKey key) {
    sql.deleteFrom(MAPPING).where(withEnd(key)).execute();
  }

  private static Condition withEnd(CatalogueKey key) {
    return MAPPING.FROM_CATALOGUE.eq(key.value()).or(MAPPING.TO_CATALOGUE.eq(key.value()));
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
        .with(MAPPING.REVISION, mapping.revision())
        .with(MAPPING.CARRIED_FROM, texts(mapping, ref -> ref.catalogue().value()))
        .with(MAPPING.CARRIED_CONTROLS, texts(mapping, ControlRef::control))
        .with(MAPPING.ANOTHER_LOOK, look(mapping));
  }

  private static String[] texts(Mapping mapping, Function<ControlRef, String> part) {
    return mapping.carried().stream()
        .flatMap(carried -> carried.controls().stream())
        .map(part)
        .toArray(String[]::new);
  }

  private static @Nullable String look(Mapping mapping) {
    return mapping.anotherLook().map(AnotherLook::name).orElse(null);
  }

  private static Optional<Carried> carried(MappingRecord row) {
    List<ControlRef> controls = new ArrayList<>();
    for (int i = 0; i < row.getCarriedFrom().length; i++) {
      controls.add(ControlRef.of(row.getCarriedFrom()[i], row.getCarriedControls()[i]));
    }
    return controls.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Carried(
                controls, Optional.ofNullable(row.getAnotherLook()).map(AnotherLook::valueOf)));
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
        row.getRevision(),
        carried(row));
  }
}
