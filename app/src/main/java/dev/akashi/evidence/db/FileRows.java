package dev.akashi.evidence.db;

import static dev.akashi.database.evidence.Tables.FILE;
import static dev.akashi.database.evidence.Tables.ITEM;
import static dev.akashi.database.evidence.Tables.VERSION;

import dev.akashi.directory.OrganisationId;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.filestore.FileStore.Condition;
import dev.akashi.filestore.MediaKind;
import dev.akashi.filestore.Sha256;
import dev.akashi.filestore.StoredFile;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The kept files, one row for each content. */
@Repository
public class FileRows {

  private final DSLContext sql;

  FileRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Whose version a file is. */
  public record Use(
      EvidenceId item, OrganisationId provider, String title, int version, String fileName) {}

  /**
   * Notes a kept file; the row is held until the transaction ends. What the last look at a file
   * found that is noted already stays as it is.
   */
  public void add(StoredFile file, MediaKind media, Instant now) {
    sql.insertInto(FILE)
        .set(FILE.SHA256, file.name().value())
        .set(FILE.SIZE, file.size())
        .set(FILE.MEDIA, media.name())
        .set(FILE.KEPT_AT, now)
        .set(FILE.CHECKED_AT, now)
        .onConflict(FILE.SHA256)
        .doUpdate()
        .set(FILE.CHECKED_AT, now)
        .execute();
  }

  /**
   * Whether no row names the content; then nobody can write one until the transaction ends, which
   * has to be rolled back.
   */
  public boolean claim(Sha256 name, Instant now) {
    return sql.insertInto(FILE)
            .set(FILE.SHA256, name.value())
            .set(FILE.SIZE, 1L)
            .set(FILE.MEDIA, MediaKind.OTHER.name())
            .set(FILE.KEPT_AT, now)
            .set(FILE.CHECKED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public boolean has(Sha256 name) {
    return sql.fetchExists(FILE, FILE.SHA256.eq(name.value()));
  }

  /** Files that nobody looked at since, in the order of their names, after one of them. */
  public List<Sha256> checkedBefore(Instant moment, String after, int most) {
    return sql.select(FILE.SHA256)
        .from(FILE)
        .where(FILE.CHECKED_AT.lt(moment))
        .and(FILE.SHA256.gt(after))
        .orderBy(FILE.SHA256)
        .limit(most)
        .fetch(row -> Sha256.of(row.value1()));
  }

  /** Notes what a look found; whether that is something else than before. */
  public boolean note(Sha256 name, Condition condition, Instant now) {
    boolean other =
        sql.update(FILE)
                .set(FILE.CONDITION, condition.name())
                .where(FILE.SHA256.eq(name.value()))
                .and(FILE.CONDITION.ne(condition.name()))
                .execute()
            == 1;
    sql.update(FILE).set(FILE.CHECKED_AT, now).where(FILE.SHA256.eq(name.value())).execute();
    return other;
  }

  /** The versions that are this file. */
  public List<Use> uses(Sha256 name) {
    return sql.select(ITEM.ID, ITEM.PROVIDER_ID, ITEM.TITLE, VERSION.NUMBER, VERSION.FILE_NAME)
        .from(VERSION)
        .join(ITEM)
        .on(ITEM.ID.eq(VERSION.ITEM_ID))
        .where(VERSION.SHA256.eq(name.value()))
        .orderBy(ITEM.PROVIDER_ID, ITEM.ID, VERSION.NUMBER)
        .fetch(row ->
            new Use(
                new EvidenceId(row.value1()),
                new OrganisationId(row.value2()),
                row.value3(),
                row.value4(),
                row.value5()));
  }
}
