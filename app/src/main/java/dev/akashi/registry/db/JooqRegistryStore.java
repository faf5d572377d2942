package dev.akashi.registry.db;

import static dev.akashi.database.registry.Tables.BASE;
import static dev.akashi.database.registry.Tables.ENTRY;
import static dev.akashi.database.registry.Tables.PUBLISHED;
import static dev.akashi.database.registry.Tables.REGISTER;

import dev.akashi.database.registry.tables.Published;
import dev.akashi.database.registry.tables.records.PublishedRecord;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.ChangesAsked;
import dev.akashi.registry.Facets;
import dev.akashi.registry.ListedService;
import dev.akashi.registry.PageToken;
import dev.akashi.registry.PublicRegister.Brief;
import dev.akashi.registry.PublicRegister.Found;
import dev.akashi.registry.PublishedState;
import dev.akashi.registry.RegistryChange;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryFilter;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.RegistryStore;
import dev.akashi.registry.ServiceDetail;
import dev.akashi.registry.ServiceModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The published states in PostgreSQL. */
@Repository
class JooqRegistryStore implements RegistryStore {

  private final DSLContext sql;
  private final FacetCounts facetCounts;

  JooqRegistryStore(DSLContext sql) {
    this.sql = sql;
    this.facetCounts = new FacetCounts(sql);
  }

  @Override
  public long version() {
    return sql.select(REGISTER.VERSION).from(REGISTER).fetchSingle().value1();
  }

  @Override
  public void lock() {
    sql.select(REGISTER.VERSION).from(REGISTER).forUpdate().fetch();
  }

  @Override
  public boolean isEmpty() {
    return !sql.fetchExists(PUBLISHED);
  }

  @Override
  public Map<RegistryKey, RegistryEntry> current(Collection<RegistryKey> keys) {
    return keyed(keys, ListConditions.open());
  }

  @Override
  public Map<RegistryKey, RegistryEntry> showing(Collection<RegistryKey> keys, LocalDate day) {
    return keyed(keys, ListConditions.on(day));
  }

  @Override
  public Map<RegistryKey, Brief> inBrief(Collection<RegistryKey> keys, LocalDate day) {
    Field<Boolean> listed =
        DSL.field(
            ListConditions.in(RegistryFilter.ON_THE_LIST, day)
                .and(PUBLISHED.REGISTERED_ON.le(day)));
    return sql.select(
            PUBLISHED.KEY, PUBLISHED.NAME, PUBLISHED.NAME_EN, listed, PUBLISHED.SERVICE_MODELS)
        .from(PUBLISHED)
        .where(among(keys), ListConditions.on(day))
        .fetchMap(
            row -> new RegistryKey(row.value1()),
            row ->
                new Brief(
                    new LocalizedText(row.value2(), Objects.requireNonNullElse(row.value3(), "")),
                    row.value4(),
                    Arrays.stream(row.value5())
                        .map(ServiceModel::valueOf)
                        .collect(Collectors.toSet())));
  }

  private static Condition among(Collection<RegistryKey> keys) {
    String[] values = keys.stream().map(RegistryKey::value).toArray(String[]::new);
    return PUBLISHED.KEY.eq(DSL.any(DSL.val(values)));
  }

  private Map<RegistryKey, RegistryEntry> keyed(Collection<RegistryKey> keys, Condition which) {
    return states(among(keys).and(which)).fetch(PublishedRows::entry).stream()
        .collect(Collectors.toMap(RegistryEntry::key, Function.identity()));
  }

  @Override
  public PublishedState follow(
      RegistryEntry entry,
      LocalDate from,
      Instant recordedAt,
      RegistryChange change,
      String reason) {
    PublishedRecord row = PublishedRows.row(entry);
    row.setNo(place(entry.key()));
    row.setRevision(revisions(entry.key()) + 1);
    LocalDate shows =
        sql.select(PUBLISHED.EFFECTIVE_FROM)
            .from(PUBLISHED)
            .where(PUBLISHED.KEY.eq(row.getKey()))
            .and(ListConditions.open())
            .fetchOptional(PUBLISHED.EFFECTIVE_FROM)
            .filter(from::isBefore)
            .orElse(from);
    row.setEffectiveFrom(shows);
    row.setRecordedAt(recordedAt);
    row.setChange(change.name());
    row.setReason(reason);
    sql.update(PUBLISHED)
        .set(PUBLISHED.EFFECTIVE_TO, shows)
        .where(PUBLISHED.KEY.eq(row.getKey()))
        .and(ListConditions.open())
        .execute();
    sql.insertInto(PUBLISHED).set(row).execute();
    int place = 0;
    for (RegistryKey base : entry.bases()) {
      place++;
      sql.insertInto(BASE, BASE.KEY, BASE.REVISION, BASE.PLACE, BASE.BASE_)
          .values(row.getKey(), row.getRevision(), place, base.value())
          .execute();
    }
    return new PublishedState(row.getRevision(), shows, recordedAt, change, reason, entry);
  }

  @Override
  public void place(List<RegistryKey> keys) {
    keys.forEach(this::place);
  }

  /** The place of the entry on the list; a new entry gets the next. */
  private int place(RegistryKey key) {
    Integer no =
        sql.select(ENTRY.NO).from(ENTRY).where(ENTRY.KEY.eq(key.value())).fetchOne(ENTRY.NO);
    if (no != null) {
      return no;
    }
    int next =
        sql.update(REGISTER)
            .set(REGISTER.LAST_NO, REGISTER.LAST_NO.plus(1))
            .returningResult(REGISTER.LAST_NO)
            .fetchSingle()
            .value1();
    sql.insertInto(ENTRY, ENTRY.KEY, ENTRY.NO).values(key.value(), next).execute();
    return next;
  }

  private int revisions(RegistryKey key) {
    return sql.fetchCount(PUBLISHED, PUBLISHED.KEY.eq(key.value()));
  }

  @Override
  public List<RegistryEntry> standingOn(RegistryKey base, LocalDate day) {
    return states(
            ListConditions.on(day)
                .and(
                    DSL.exists(
                        DSL.selectOne()
                            .from(BASE)
                            .where(
                                BASE.BASE_.eq(base.value()),
                                BASE.KEY.eq(PUBLISHED.KEY),
                                BASE.REVISION.eq(PUBLISHED.REVISION)))))
        .orderBy(PUBLISHED.NO)
        .fetch(PublishedRows::entry);
  }

  @Override
  public List<RegistryEntry> validWithLevel(
      LocalDate day, int atLeast, boolean includeUnstated, int limit) {
    Condition level = PUBLISHED.LEVEL.ge((short) atLeast);
    Condition wanted = includeUnstated ? level.or(PUBLISHED.LEVEL.isNull()) : level;
    return firstByName(valid(day).and(wanted), limit);
  }

  @Override
  public Found serving(LocalDate day, int atLeast, int limit) {
    return found(valid(day).and(PUBLISHED.LEVEL.ge((short) atLeast)), limit);
  }

  @Override
  public Found levelNotStated(LocalDate day, int limit) {
    return found(valid(day).and(PUBLISHED.LEVEL.isNull()), limit);
  }

  private static Condition valid(LocalDate day) {
    return ListConditions.on(day)
        .and(ListConditions.in(RegistryFilter.TO_CHOOSE, day))
        .and(PUBLISHED.REGISTERED_ON.le(day));
  }

  private Found found(Condition wanted, int limit) {
    return new Found(firstByName(wanted, limit), sql.fetchCount(PUBLISHED, wanted));
  }

  private List<RegistryEntry> firstByName(Condition wanted, int limit) {
    return states(wanted)
        .orderBy(PUBLISHED.NAME_KEY, PUBLISHED.NO)
        .limit(limit)
        .fetch(PublishedRows::entry);
  }

  @Override
  public List<ListedService> page(RegistryQuery query, LocalDate day) {
    boolean back = query.page().filter(PageToken::back).isPresent();
    boolean descending = query.descending() != back;
    Condition beyond =
        query
            .page()
            .map(token -> ListConditions.beyond(token, descending))
            .orElse(DSL.noCondition());
    List<ListedService> rows =
        states(ListConditions.all(query.filter(), day).and(beyond))
            .orderBy(ListConditions.order(query.sort(), descending))
            .limit(query.limit() + 1)
            .fetch(PublishedRows::listed);
    return back ? rows.reversed() : rows;
  }

  @Override
  public int count(RegistryFilter filter, LocalDate day, int bound) {
    return sql.fetchCount(
        DSL.selectOne().from(PUBLISHED).where(ListConditions.all(filter, day)).limit(bound));
  }

  @Override
  public Facets facets(RegistryFilter filter, LocalDate day) {
    return facetCounts.of(filter, day);
  }

  @Override
  public Optional<ServiceDetail> detail(RegistryKey key, LocalDate day) {
    return states(ListConditions.on(day).and(PUBLISHED.KEY.eq(key.value())))
        .fetchOptional(PublishedRows::listed)
        .map(service ->
            new ServiceDetail(
                service, bases(service.entry(), day), standingOn(key, day), history(key, day)));
  }

  private List<RegistryEntry> bases(RegistryEntry entry, LocalDate day) {
    if (entry.bases().isEmpty()) {
      return List.of();
    }
    List<String> keys = entry.bases().stream().map(RegistryKey::value).toList();
    return states(ListConditions.on(day).and(PUBLISHED.KEY.in(keys)))
        .orderBy(PUBLISHED.NO)
        .fetch(PublishedRows::entry);
  }

  @Override
  public int places() {
    return sql.select(REGISTER.LAST_NO).from(REGISTER).fetchSingle().value1();
  }

  @Override
  public List<RegistryKey> keys(int after, int upTo, LocalDate day) {
    return sql.select(PUBLISHED.KEY)
        .from(PUBLISHED)
        .where(
            ListConditions.all(RegistryFilter.NONE, day),
            PUBLISHED.NO.gt(after),
            PUBLISHED.NO.le(upTo))
        .orderBy(PUBLISHED.NO)
        .fetch(row -> new RegistryKey(row.value1()));
  }

  @Override
  public List<PublishedState> changes(ChangesAsked asked) {
    Condition wanted =
        DSL.and(
            asked.of().map(key -> PUBLISHED.KEY.eq(key.value())).orElse(DSL.noCondition()),
            asked.before().map(JooqRegistryStore::recordedBefore).orElse(DSL.noCondition()));
    return states(wanted)
        .orderBy(PUBLISHED.RECORDED_AT.desc(), PUBLISHED.NO.desc(), PUBLISHED.REVISION.desc())
        .limit(asked.most())
        .fetch(JooqRegistryStore::published);
  }

  private static Condition recordedBefore(ChangesAsked.Place place) {
    Published there = PUBLISHED.as("there");
    return DSL.row(PUBLISHED.RECORDED_AT, PUBLISHED.NO, PUBLISHED.REVISION)
        .lt(
            DSL.select(there.RECORDED_AT, there.NO, there.REVISION)
                .from(there)
                .where(there.KEY.eq(place.key().value()), there.REVISION.eq(place.revision())));
  }

  private List<PublishedState> history(RegistryKey key, LocalDate day) {
    return states(PUBLISHED.KEY.eq(key.value()).and(PUBLISHED.EFFECTIVE_FROM.le(day)))
        .orderBy(PUBLISHED.REVISION.desc())
        .fetch(JooqRegistryStore::published);
  }

  private static PublishedState published(Record row) {
    return new PublishedState(
        row.get(PUBLISHED.REVISION),
        row.get(PUBLISHED.EFFECTIVE_FROM),
        row.get(PUBLISHED.RECORDED_AT),
        RegistryChange.valueOf(row.get(PUBLISHED.CHANGE)),
        row.get(PUBLISHED.REASON),
        PublishedRows.entry(row));
  }

  private SelectConditionStep<Record> states(Condition condition) {
    return sql.select(PublishedRows.facts()).from(PUBLISHED).where(condition);
  }
}
