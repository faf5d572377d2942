package dev.akashi.crosswalk.db;

import static dev.akashi.database.crosswalk.Sequences.EDITION;
import static dev.akashi.database.crosswalk.Tables.SHIPMENT;
import static dev.akashi.database.crosswalk.Tables.SOURCE;
import static dev.akashi.database.crosswalk.Tables.SOURCE_CONTROL;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.ControlOutline;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.EitherText;
import dev.akashi.crosswalk.SourceLanguage;
import dev.akashi.database.crosswalk.tables.records.SourceControlRecord;
import dev.akashi.database.crosswalk.tables.records.SourceRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Source catalogues with their controls. */
@Repository
public class SourceStore {

  private static final long LOCK = 2_013_27_002L;
  private static final int BATCH = 500;

  private static final Field<String> OUTERMOST_JA = outermost(SOURCE_CONTROL.GROUPS_JA);
  private static final Field<String> OUTERMOST_EN = outermost(SOURCE_CONTROL.GROUPS_EN);

  private final DSLContext sql;

  SourceStore(DSLContext sql) {
    this.sql = sql;
  }

  private static Field<String> outermost(Field<String[]> groups) {
    return DSL.coalesce(DSL.arrayGet(groups, DSL.inline(1)), DSL.inline(""));
  }

  /** Keeps other nodes from loading the same until the transaction ends. */
  public void waitForTurn() {
    sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(LOCK))).execute();
  }

  public Set<String> shipments() {
    return sql.select(SHIPMENT.NAME).from(SHIPMENT).fetchSet(SHIPMENT.NAME);
  }

  public void addShipment(String name, Instant now) {
    sql.insertInto(SHIPMENT).set(SHIPMENT.NAME, name).set(SHIPMENT.LOADED_AT, now).execute();
  }

  /** All sources, by their short names; a programme has a few dozen at most. */
  public List<Catalogue> all() {
    return sql.selectFrom(SOURCE)
        .orderBy(SOURCE.SHORT_NAME, SOURCE.KEY)
        .limit(1000)
        .fetch(SourceStore::catalogue);
  }

  public Optional<Catalogue> find(CatalogueKey key) {
    return sql.selectFrom(SOURCE)
        .where(SOURCE.KEY.eq(key.value()))
        .fetchOptional(SourceStore::catalogue);
  }

  /** A source that nobody else changes or maps to until the transaction ends. */
  public Optional<Catalogue> findAndHold(CatalogueKey key) {
    return sql.selectFrom(SOURCE)
        .where(SOURCE.KEY.eq(key.value()))
        .forUpdate()
        .fetchOptional(SourceStore::catalogue);
  }

  /** Whether a source has the short name, in whatever case, other than the one that is left out. */
  public boolean isNamed(String shortName, Optional<CatalogueKey> leftOut) {
    return sql.fetchExists(
        SOURCE,
        DSL.lower(SOURCE.SHORT_NAME).eq(DSL.lower(shortName)),
        leftOut.map(key -> SOURCE.KEY.ne(key.value())).orElseGet(DSL::noCondition));
  }

  /** Adds a source; false when there is one of that key or short name. */
  public boolean add(Catalogue source, List<CatalogueControl> controls, Instant now) {
    int added =
        sql.insertInto(SOURCE)
            .set(SOURCE.KEY, source.key().value())
            .set(SOURCE.SHORT_NAME, source.shortName())
            .set(SOURCE.TITLE_JA, source.title().ja())
            .set(SOURCE.TITLE_EN, source.title().en())
            .set(SOURCE.VERSION, source.version())
            .set(SOURCE.LANGUAGE, source.language().name())
            .set(SOURCE.LICENCE, source.licence())
            .set(SOURCE.NOTE_JA, source.note().ja())
            .set(SOURCE.NOTE_EN, source.note().en())
            .set(SOURCE.OPEN_TO_ALL, source.openToAll())
            .set(SOURCE.SHIPPED, source.shipped())
            .set(SOURCE.CONTROLS, controls.size())
            .set(SOURCE.WITHDRAWN, source.withdrawn())
            .set(SOURCE.ADDED_AT, now)
            .onConflictDoNothing()
            .execute();
    if (added == 1) {
      store(source.key(), controls);
    }
    return added == 1;
  }

  /** Puts another edition of a source in its place; false when somebody changed it meanwhile. */
  public boolean replace(Catalogue source, List<CatalogueControl> controls, int revision) {
    int changed =
        sql.update(SOURCE)
            .set(SOURCE.SHORT_NAME, source.shortName())
            .set(SOURCE.TITLE_JA, source.title().ja())
            .set(SOURCE.TITLE_EN, source.title().en())
            .set(SOURCE.VERSION, source.version())
            .set(SOURCE.LANGUAGE, source.language().name())
            .set(SOURCE.LICENCE, source.licence())
            .set(SOURCE.NOTE_JA, source.note().ja())
            .set(SOURCE.NOTE_EN, source.note().en())
            .set(SOURCE.OPEN_TO_ALL, source.openToAll())
            .set(SOURCE.SHIPPED, false)
            .set(SOURCE.CONTROLS, controls.size())
            .set(SOURCE.WITHDRAWN, source.withdrawn())
            .set(SOURCE.EDITION, EDITION.nextval())
            .set(SOURCE.REVISION, SOURCE.REVISION.plus(1))
            .where(SOURCE.KEY.eq(source.key().value()), SOURCE.REVISION.eq(revision))
            .execute();
    if (changed == 1) {
      sql.deleteFrom(SOURCE_CONTROL)
          .where(SOURCE_CONTROL.SOURCE.eq(source.key().value()))
          .execute();
      store(source.key(), controls);
    }
    return changed == 1;
  }

  /** Changes what is said about a source; false when somebody changed it meanwhile. */
  public boolean describe(Catalogue source, int revision) {
    return sql.update(SOURCE)
            .set(SOURCE.SHORT_NAME, source.shortName())
            .set(SOURCE.TITLE_JA, source.title().ja())
            .set(SOURCE.TITLE_EN, source.title().en())
            .set(SOURCE.LICENCE, source.licence())
            .set(SOURCE.OPEN_TO_ALL, source.openToAll())
            .set(SOURCE.REVISION, SOURCE.REVISION.plus(1))
            .where(SOURCE.KEY.eq(source.key().value()), SOURCE.REVISION.eq(revision))
            .execute()
        == 1;
  }

  /** Removes a source with its controls; nothing may be mapped to or from it any more. */
  public boolean remove(CatalogueKey key, int revision) {
    sql.deleteFrom(SOURCE_CONTROL).where(SOURCE_CONTROL.SOURCE.eq(key.value())).execute();
    return sql.deleteFrom(SOURCE)
            .where(SOURCE.KEY.eq(key.value()), SOURCE.REVISION.eq(revision))
            .execute()
        == 1;
  }

  private void store(CatalogueKey key, List<CatalogueControl> controls) {
    for (int from = 0; from < controls.size(); from += BATCH) {
      List<SourceControlRecord> rows = new ArrayList<>();
      for (CatalogueControl control :
          controls.subList(from, Math.min(from + BATCH, controls.size()))) {
        rows.add(
            sql.newRecord(SOURCE_CONTROL)
                .with(SOURCE_CONTROL.SOURCE, key.value())
                .with(SOURCE_CONTROL.ID, control.id())
                .with(SOURCE_CONTROL.POSITION, control.position())
                .with(SOURCE_CONTROL.LABEL, control.label())
                .with(SOURCE_CONTROL.TITLE_JA, control.title().ja())
                .with(SOURCE_CONTROL.TITLE_EN, control.title().en())
                .with(SOURCE_CONTROL.TEXT_JA, control.text().ja())
                .with(SOURCE_CONTROL.TEXT_EN, control.text().en())
                .with(
                    SOURCE_CONTROL.GROUPS_JA,
                    control.groups().stream().map(EitherText::ja).toArray(String[]::new))
                .with(
                    SOURCE_CONTROL.GROUPS_EN,
                    control.groups().stream().map(EitherText::en).toArray(String[]::new))
                .with(SOURCE_CONTROL.WITHDRAWN, control.withdrawn()));
      }
      sql.batchInsert(rows).execute();
    }
  }

  /** A stretch of the controls of a source, in its order. */
  public List<CatalogueControl> controls(CatalogueKey key, int from, int limit) {
    return sql.selectFrom(SOURCE_CONTROL)
        .where(SOURCE_CONTROL.SOURCE.eq(key.value()), SOURCE_CONTROL.POSITION.ge(from))
        .orderBy(SOURCE_CONTROL.POSITION)
        .limit(limit)
        .fetch(SourceStore::control);
  }

  /** Every control of a source without its text, in its order. */
  public List<ControlOutline> outlines(CatalogueKey key) {
    return sql.select(
            SOURCE_CONTROL.ID,
            SOURCE_CONTROL.LABEL,
            SOURCE_CONTROL.TITLE_JA,
            SOURCE_CONTROL.TITLE_EN,
            OUTERMOST_JA,
            OUTERMOST_EN,
            SOURCE_CONTROL.POSITION,
            SOURCE_CONTROL.WITHDRAWN)
        .from(SOURCE_CONTROL)
        .where(SOURCE_CONTROL.SOURCE.eq(key.value()))
        .orderBy(SOURCE_CONTROL.POSITION)
        .fetch(row ->
            new ControlOutline(
                row.value1(),
                row.value2(),
                new EitherText(row.value3(), row.value4()),
                new EitherText(row.value5(), row.value6()),
                row.value7(),
                row.value8()));
  }

  public Optional<CatalogueControl> control(CatalogueKey key, String id) {
    return sql.selectFrom(SOURCE_CONTROL)
        .where(SOURCE_CONTROL.SOURCE.eq(key.value()), SOURCE_CONTROL.ID.eq(id))
        .fetchOptional(SourceStore::control);
  }

  /** Keeps a source from being replaced until the transaction ends. */
  public void keep(CatalogueKey key) {
    sql.select(SOURCE.KEY).from(SOURCE).where(SOURCE.KEY.eq(key.value())).forShare().execute();
  }

  /** Keeps every source from being replaced or removed until the transaction ends. */
  public void keepAll() {
    sql.select(SOURCE.KEY).from(SOURCE).orderBy(SOURCE.KEY).forShare().execute();
  }

  /** A control by its id or label in whatever case. */
  public Optional<CatalogueControl> written(CatalogueKey key, String typed) {
    return sql.selectFrom(SOURCE_CONTROL)
        .where(
            SOURCE_CONTROL.SOURCE.eq(key.value()),
            SOURCE_CONTROL
                .ID
                .equalIgnoreCase(typed)
                .or(SOURCE_CONTROL.LABEL.equalIgnoreCase(typed)))
        .orderBy(SOURCE_CONTROL.POSITION)
        .limit(1)
        .fetchOptional(SourceStore::control);
  }

  /** The controls that are named, all of them with one question for each source. */
  public Map<ControlRef, CatalogueControl> named(Collection<ControlRef> wanted) {
    Map<CatalogueKey, List<String>> ids = new HashMap<>();
    wanted.forEach(
        ref -> ids.computeIfAbsent(ref.catalogue(), key -> new ArrayList<>()).add(ref.control()));
    Map<ControlRef, CatalogueControl> found = new HashMap<>();
    ids.forEach((key, some) ->
        sql.selectFrom(SOURCE_CONTROL)
            .where(
                SOURCE_CONTROL.SOURCE.eq(key.value()),
                SOURCE_CONTROL.ID.eq(DSL.any(some.toArray(String[]::new))))
            .fetch(SourceStore::control)
            .forEach(control -> found.put(new ControlRef(key, control.id()), control)));
    return found;
  }

  /** The outermost headings of a source with the place where each begins. */
  public SequencedMap<EitherText, Integer> groups(CatalogueKey key) {
    SequencedMap<EitherText, Integer> found = new LinkedHashMap<>();
    Field<Integer> first = DSL.min(SOURCE_CONTROL.POSITION);
    sql.select(OUTERMOST_JA, OUTERMOST_EN, first)
        .from(SOURCE_CONTROL)
        .where(SOURCE_CONTROL.SOURCE.eq(key.value()))
        .groupBy(OUTERMOST_JA, OUTERMOST_EN)
        .orderBy(first)
        .limit(500)
        .forEach(row -> found.put(new EitherText(row.value1(), row.value2()), row.value3()));
    return found;
  }

  private static Catalogue catalogue(SourceRecord row) {
    return new Catalogue(
        CatalogueKey.of(row.getKey()),
        row.getShortName(),
        new EitherText(row.getTitleJa(), row.getTitleEn()),
        row.getVersion(),
        SourceLanguage.valueOf(row.getLanguage()),
        row.getLicence(),
        new EitherText(row.getNoteJa(), row.getNoteEn()),
        row.getOpenToAll(),
        row.getShipped(),
        row.getControls(),
        row.getWithdrawn(),
        row.getEdition(),
        row.getRevision());
  }

  private static CatalogueControl control(SourceControlRecord row) {
    List<EitherText> groups = new ArrayList<>();
    for (int i = 0; i < row.getGroupsJa().length; i++) {
      groups.add(new EitherText(row.getGroupsJa()[i], row.getGroupsEn()[i]));
    }
    return new CatalogueControl(
        row.getId(),
        row.getLabel(),
        new EitherText(row.getTitleJa(), row.getTitleEn()),
        new EitherText(row.getTextJa(), row.getTextEn()),
        groups,
        row.getPosition(),
        row.getWithdrawn());
  }
}
