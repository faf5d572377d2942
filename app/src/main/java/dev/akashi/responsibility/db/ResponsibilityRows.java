package dev.akashi.responsibility.db;

import static dev.akashi.database.responsibility.Tables.ENTRY;
import static dev.akashi.database.responsibility.Tables.INHERITED;
import static dev.akashi.database.responsibility.Tables.PUBLISHED;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.responsibility.tables.records.PublishedRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.registry.RegistryKey;
import dev.akashi.responsibility.Inherited;
import dev.akashi.responsibility.Published;
import dev.akashi.responsibility.Published.Entry;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.StatementId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Published responsibilities, and what statements took over. */
@Repository
public class ResponsibilityRows {

  private final DSLContext sql;

  ResponsibilityRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps others from publishing for the entry until the transaction ends. */
  public void hold(RegistryKey key) {
    sql.select(
            DSL.field(
                "pg_advisory_xact_lock(hashtextextended({0}, 0))::text",
                String.class, DSL.val("responsibility.published " + key.value())))
        .execute();
  }

  public int nextVersion(RegistryKey key) {
    return sql.select(DSL.coalesce(DSL.max(PUBLISHED.VERSION), 0).plus(1))
        .from(PUBLISHED)
        .where(PUBLISHED.REGISTRY_KEY.eq(key.value()))
        .fetchSingle()
        .value1();
  }

  public void add(Published published, Actor by) {
    UUID id = UUID.randomUUID();
    sql.insertInto(PUBLISHED)
        .set(PUBLISHED.ID, id)
        .set(PUBLISHED.REGISTRY_KEY, published.key().value())
        .set(PUBLISHED.VERSION, published.version())
        .set(PUBLISHED.PROVIDER_ID, published.provider().value())
        .set(PUBLISHED.STATEMENT_ID, published.statement().value())
        .set(PUBLISHED.STATEMENT_SEAL, published.statementSeal())
        .set(PUBLISHED.BASELINE_VERSION, published.baselineVersion())
        .set(PUBLISHED.PUBLISHED_BY, by.person().value())
        .set(PUBLISHED.PUBLISHED_AT, published.at())
        .execute();
    sql.batch(
            published.entries().stream()
                .map(entry ->
                    sql.insertInto(ENTRY)
                        .set(ENTRY.PUBLISHED_ID, id)
                        .set(ENTRY.REQUIREMENT, entry.requirement().value())
                        .set(ENTRY.RESPONSIBILITY, entry.responsibility().name())
                        .set(ENTRY.PROVIDED, entry.provided())
                        .set(ENTRY.LEFT_TO_USER, entry.leftToUser()))
                .toList())
        .execute();
  }

  public boolean isPublished(RegistryKey key) {
    return sql.fetchExists(PUBLISHED, PUBLISHED.REGISTRY_KEY.eq(key.value()));
  }

  public Optional<Published> newest(RegistryKey key) {
    return Optional.ofNullable(newest(List.of(key)).get(key));
  }

  /** The newest version of each of the keys that has one; the earlier ones are not read. */
  public Map<RegistryKey, Published> newest(Collection<RegistryKey> keys) {
    var later = PUBLISHED.as("later");
    return read(
            PUBLISHED
                .REGISTRY_KEY
                .in(keys.stream().map(RegistryKey::value).toList())
                .andNotExists(
                    DSL.selectOne()
                        .from(later)
                        .where(
                            later.REGISTRY_KEY.eq(PUBLISHED.REGISTRY_KEY),
                            later.VERSION.gt(PUBLISHED.VERSION))))
        .stream()
        .collect(Collectors.toMap(Published::key, each -> each));
  }

  /** The newest version that was published of a statement. */
  public Optional<Published> newestOf(StatementId statement) {
    return sql.select(PUBLISHED.ID)
        .from(PUBLISHED)
        .where(PUBLISHED.STATEMENT_ID.eq(statement.value()))
        .orderBy(PUBLISHED.VERSION.desc())
        .limit(1)
        .fetchOptional(PUBLISHED.ID)
        .flatMap(id -> read(PUBLISHED.ID.eq(id)).stream().findFirst());
  }

  public Optional<Published> version(RegistryKey key, int version) {
    return read(PUBLISHED.REGISTRY_KEY.eq(key.value()).and(PUBLISHED.VERSION.eq(version))).stream()
        .findFirst();
  }

  /** Newest first; the heads and the entries of all of them in one query each. */
  private List<Published> read(Condition which) {
    List<PublishedRecord> heads =
        sql.selectFrom(PUBLISHED).where(which).orderBy(PUBLISHED.VERSION.desc()).fetch();
    if (heads.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Entry>> entries =
        sql
            .selectFrom(ENTRY)
            .where(ENTRY.PUBLISHED_ID.in(heads.stream().map(PublishedRecord::getId).toList()))
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getPublishedId(),
                    Collectors.mapping(
                        row ->
                            new Entry(
                                RequirementId.of(row.getRequirement()),
                                Responsibility.valueOf(row.getResponsibility()),
                                row.getProvided(),
                                row.getLeftToUser()),
                        Collectors.toList())));
    return heads.stream()
        .map(head -> published(head, entries.getOrDefault(head.getId(), List.of())))
        .toList();
  }

  private static Published published(PublishedRecord head, List<Entry> entries) {
    return new Published(
        new RegistryKey(head.getRegistryKey()),
        head.getVersion(),
        new OrganisationId(head.getProviderId()),
        new StatementId(head.getStatementId()),
        head.getStatementSeal(),
        head.getBaselineVersion(),
        head.getPublishedAt(),
        entries.stream().sorted(Comparator.comparing(Entry::requirement)).toList());
  }

  /** What a statement took over. */
  public List<Inherited> inherited(StatementId statement) {
    return sql.selectFrom(INHERITED)
        .where(INHERITED.STATEMENT_ID.eq(statement.value()))
        .fetch(row ->
            new Inherited(
                RequirementId.of(row.getRequirement()),
                new RegistryKey(row.getRegistryKey()),
                row.getVersion()));
  }

  public void note(StatementId statement, Collection<Inherited> taken) {
    sql.batch(
            taken.stream()
                .map(each ->
                    sql.insertInto(INHERITED)
                        .set(INHERITED.STATEMENT_ID, statement.value())
                        .set(INHERITED.REQUIREMENT, each.requirement().value())
                        .set(INHERITED.REGISTRY_KEY, each.key().value())
                        .set(INHERITED.VERSION, each.version())
                        .onDuplicateKeyUpdate()
                        .set(INHERITED.REGISTRY_KEY, each.key().value())
                        .set(INHERITED.VERSION, each.version()))
                .toList())
        .execute();
  }

  public void forget(StatementId statement, Collection<Inherited> taken) {
    sql.deleteFrom(INHERITED)
        .where(
            INHERITED.STATEMENT_ID.eq(statement.value()),
            INHERITED.REQUIREMENT.in(taken.stream().map(t -> t.requirement().value()).toList()))
        .execute();
  }
}
