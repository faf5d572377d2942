package dev.akashi.checklist.db;

import static dev.akashi.database.checklist.Tables.PENDING;

import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.WaitingFile;
import dev.akashi.checklist.WaitingFileId;
import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Workbooks that wait to be taken in, each for the person who sent it. */
@Repository
public class WaitingFileRows {

  private static final List<Field<?>> ALL_BUT_CONTENT =
      List.of(
          PENDING.ID, PENDING.SHEET_ID, PENDING.FILE_NAME, PENDING.UPLOADED_AT, PENDING.EXPIRES_AT);

  private final DSLContext sql;

  WaitingFileRows(DSLContext sql) {
    this.sql = sql;
  }

  public void add(WaitingFile pending, byte[] content, PersonId by) {
    sql.insertInto(PENDING)
        .set(PENDING.ID, pending.id().value())
        .set(PENDING.SHEET_ID, pending.checklist().value())
        .set(PENDING.FILE_NAME, pending.fileName())
        .set(PENDING.CONTENT, content)
        .set(PENDING.UPLOADED_BY, by.value())
        .set(PENDING.UPLOADED_AT, pending.uploadedAt())
        .set(PENDING.EXPIRES_AT, pending.expiresAt())
        .execute();
  }

  /** What waits for a person, the newest first. */
  public List<WaitingFile> waiting(ChecklistId checklist, PersonId by, Instant now) {
    return sql.select(ALL_BUT_CONTENT)
        .from(PENDING)
        .where(PENDING.SHEET_ID.eq(checklist.value()))
        .and(PENDING.UPLOADED_BY.eq(by.value()))
        .and(PENDING.EXPIRES_AT.gt(now))
        .orderBy(PENDING.UPLOADED_AT.desc(), PENDING.ID)
        .fetch(WaitingFileRows::pending);
  }

  public Optional<WaitingFile> find(
      ChecklistId checklist, WaitingFileId id, PersonId by, Instant now) {
    return sql.select(ALL_BUT_CONTENT)
        .from(PENDING)
        .where(PENDING.ID.eq(id.value()))
        .and(PENDING.SHEET_ID.eq(checklist.value()))
        .and(PENDING.UPLOADED_BY.eq(by.value()))
        .and(PENDING.EXPIRES_AT.gt(now))
        .fetchOptional(WaitingFileRows::pending);
  }

  public Optional<byte[]> content(WaitingFileId id) {
    return sql.select(PENDING.CONTENT)
        .from(PENDING)
        .where(PENDING.ID.eq(id.value()))
        .fetchOptional(PENDING.CONTENT);
  }

  /** Forgets a file; false when it is gone already. */
  public boolean remove(WaitingFileId id) {
    return sql.deleteFrom(PENDING).where(PENDING.ID.eq(id.value())).execute() > 0;
  }

  public int removeExpired(Instant now) {
    return sql.deleteFrom(PENDING).where(PENDING.EXPIRES_AT.le(now)).execute();
  }

  private static WaitingFile pending(Record row) {
    return new WaitingFile(
        new WaitingFileId(row.get(PENDING.ID)),
        new ChecklistId(row.get(PENDING.SHEET_ID)),
        row.get(PENDING.FILE_NAME),
        row.get(PENDING.UPLOADED_AT),
        row.get(PENDING.EXPIRES_AT));
  }
}
