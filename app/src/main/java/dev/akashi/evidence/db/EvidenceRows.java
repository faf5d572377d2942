package dev.akashi.evidence.db;

import static dev.akashi.database.evidence.Tables.CERTIFICATE;
import static dev.akashi.database.evidence.Tables.FILE;
import static dev.akashi.database.evidence.Tables.ITEM;
import static dev.akashi.database.evidence.Tables.LINK;
import static dev.akashi.database.evidence.Tables.VERSION;

import dev.akashi.database.evidence.tables.records.FileRecord;
import dev.akashi.database.evidence.tables.records.ItemRecord;
import dev.akashi.database.evidence.tables.records.VersionRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.evidence.Effective;
import dev.akashi.evidence.EvidenceFilter;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.EvidenceKind;
import dev.akashi.evidence.EvidenceVersion;
import dev.akashi.evidence.FileUpload;
import dev.akashi.filestore.FileStore.Condition;
import dev.akashi.filestore.MediaKind;
import dev.akashi.filestore.Sha256;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Items of evidence with their versions. */
@Repository
public class EvidenceRows {

  private final DSLContext sql;

  EvidenceRows(DSLContext sql) {
    this.sql = sql;
  }

  public void add(EvidenceId id, OrganisationId provider, Details details, Instant now) {
    sql.insertInto(ITEM)
        .set(ITEM.ID, id.value())
        .set(ITEM.PROVIDER_ID, provider.value())
        .set(ITEM.TITLE, details.title())
        .set(ITEM.KIND, details.kind().name())
        .set(ITEM.DESCRIPTION, details.description())
        .set(ITEM.OWNER, details.owner())
        .set(ITEM.VISIBILITY, details.visibility().name())
        .set(ITEM.CREATED_AT, now)
        .execute();
  }

  /** Changes what is said of an item unless that changed meanwhile. */
  public boolean change(EvidenceId id, Details details, int revision) {
    return sql.update(ITEM)
            .set(ITEM.TITLE, details.title())
            .set(ITEM.KIND, details.kind().name())
            .set(ITEM.DESCRIPTION, details.description())
            .set(ITEM.OWNER, details.owner())
            .set(ITEM.VISIBILITY, details.visibility().name())
            .set(ITEM.REVISION, ITEM.REVISION.plus(1))
            .where(ITEM.ID.eq(id.value()))
            .and(ITEM.REVISION.eq(revision))
            .execute()
        == 1;
  }

  /** The number of the newest version; nobody else adds one until the transaction ends. */
  public Optional<Integer> hold(EvidenceId id) {
    return sql.selectFrom(ITEM)
        .where(ITEM.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional()
        .map(item -> sql.fetchCount(VERSION, VERSION.ITEM_ID.eq(item.getId())));
  }

  public void addVersion(
      EvidenceId id, int number, FileUpload upload, Sha256 sha256, Actor by, Instant now) {
    sql.insertInto(VERSION)
        .set(VERSION.ID, UUID.randomUUID())
        .set(VERSION.ITEM_ID, id.value())
        .set(VERSION.NUMBER, number)
        .set(VERSION.FILE_NAME, upload.fileName())
        .set(VERSION.SHA256, sha256.value())
        .set(VERSION.EFFECTIVE_FROM, upload.effective().from())
        .set(VERSION.EFFECTIVE_TO, upload.effective().until().orElse(null))
        .set(VERSION.NOTE, upload.note())
        .set(VERSION.UPLOADED_BY, by.person().value())
        .set(VERSION.UPLOADED_BY_NAME, by.name())
        .set(VERSION.UPLOADED_AT, now)
        .execute();
  }

  public Optional<EvidenceItem> find(EvidenceId id) {
    return withVersions(sql.fetch(ITEM, ITEM.ID.eq(id.value()))).stream().findFirst();
  }

  /** Keeps that the provider attached the version as the document of a certification. */
  public void attach(OrganisationId provider, EvidenceVersion version, Instant now) {
    sql.insertInto(CERTIFICATE)
        .set(CERTIFICATE.PROVIDER_ID, provider.value())
        .set(CERTIFICATE.SHA256, version.sha256().value())
        .set(CERTIFICATE.VERSION_ID, version.id())
        .set(CERTIFICATE.ATTACHED_AT, now)
        .onConflictDoNothing()
        .execute();
  }

  /** The attached document with that hash. */
  public Optional<EvidenceVersion> attached(OrganisationId provider, String hash) {
    return sql.select(VERSION.ID, VERSION.ITEM_ID)
        .from(CERTIFICATE)
        .join(VERSION)
        .on(VERSION.ID.eq(CERTIFICATE.VERSION_ID))
        .where(CERTIFICATE.PROVIDER_ID.eq(provider.value()))
        .and(CERTIFICATE.SHA256.eq(hash))
        .fetchOptional()
        .flatMap(row ->
            find(new EvidenceId(row.value2())).stream()
                .flatMap(item -> item.versions().stream())
                .filter(version -> version.id().equals(row.value1()))
                .findFirst());
  }

  /** Which of the hashes are those of attached documents. */
  public Set<String> attached(OrganisationId provider, Collection<String> hashes) {
    return sql.select(CERTIFICATE.SHA256)
        .from(CERTIFICATE)
        .where(CERTIFICATE.PROVIDER_ID.eq(provider.value()))
        .and(CERTIFICATE.SHA256.in(hashes))
        .fetchSet(CERTIFICATE.SHA256);
  }

  /** The items with these ids. */
  public List<EvidenceItem> all(Collection<EvidenceId> ids) {
    return withVersions(
        sql.fetch(ITEM, ITEM.ID.in(ids.stream().map(EvidenceId::value).distinct().toList())));
  }

  public List<EvidenceItem> list(
      OrganisationId provider, EvidenceFilter filter, int from, int most) {
    return withVersions(
        sql.selectFrom(ITEM)
            .where(ITEM.PROVIDER_ID.eq(provider.value()))
            .and(containing(filter.text()))
            .and(shown(filter))
            .orderBy(ITEM.TITLE, ITEM.ID)
            .offset(from)
            .limit(most)
            .fetch());
  }

  private static org.jooq.Condition containing(String text) {
    return text.isEmpty()
        ? DSL.noCondition()
        : ITEM.TITLE
            .containsIgnoreCase(text)
            .or(ITEM.OWNER.containsIgnoreCase(text))
            .or(
                DSL.exists(
                    DSL.selectOne()
                        .from(VERSION)
                        .where(VERSION.ITEM_ID.eq(ITEM.ID))
                        .and(VERSION.FILE_NAME.containsIgnoreCase(text))));
  }

  private static org.jooq.Condition shown(EvidenceFilter filter) {
    return switch (filter.show()) {
      case ALL -> DSL.noCondition();
      case LINKED -> linked(filter.statement());
      case UNLINKED -> DSL.not(linked(filter.statement()));
      case DAMAGED ->
          DSL.exists(
              DSL.selectOne()
                  .from(VERSION)
                  .join(FILE)
                  .on(FILE.SHA256.eq(VERSION.SHA256))
                  .where(VERSION.ITEM_ID.eq(ITEM.ID))
                  .and(FILE.CONDITION.ne(Condition.INTACT.name())));
    };
  }

  private static org.jooq.Condition linked(Optional<StatementId> statement) {
    return DSL.exists(
        DSL.selectOne()
            .from(LINK)
            .join(VERSION)
            .on(VERSION.ID.eq(LINK.VERSION_ID))
            .where(VERSION.ITEM_ID.eq(ITEM.ID))
            .and(statement.map(id -> LINK.STATEMENT_ID.eq(id.value())).orElse(DSL.noCondition())));
  }

  private List<EvidenceItem> withVersions(List<ItemRecord> rows) {
    Map<UUID, List<EvidenceVersion>> versions =
        sql
            .select(VERSION.asterisk(), FILE.asterisk())
            .from(VERSION)
            .join(FILE)
            .on(FILE.SHA256.eq(VERSION.SHA256))
            .where(VERSION.ITEM_ID.in(rows.stream().map(ItemRecord::getId).toList()))
            .orderBy(VERSION.NUMBER.desc())
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get(VERSION.ITEM_ID),
                    Collectors.mapping(EvidenceRows::version, Collectors.toList())));
    return rows.stream()
        .map(row -> item(row, versions.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private static EvidenceItem item(ItemRecord row, List<EvidenceVersion> versions) {
    return new EvidenceItem(
        new EvidenceId(row.getId()),
        new OrganisationId(row.getProviderId()),
        new Details(
            row.getTitle(),
            EvidenceKind.valueOf(row.getKind()),
            row.getDescription(),
            row.getOwner(),
            Visibility.valueOf(row.getVisibility())),
        row.getRevision(),
        versions);
  }

  private static EvidenceVersion version(Record joined) {
    VersionRecord row = joined.into(VERSION);
    FileRecord file = joined.into(FILE);
    return new EvidenceVersion(
        row.getId(),
        row.getNumber(),
        row.getFileName(),
        Sha256.of(row.getSha256()),
        file.getSize(),
        MediaKind.valueOf(file.getMedia()),
        new Effective(row.getEffectiveFrom(), Optional.ofNullable(row.getEffectiveTo())),
        row.getNote(),
        row.getUploadedByName(),
        row.getUploadedAt(),
        Condition.valueOf(file.getCondition()),
        file.getCheckedAt());
  }
}
