package dev.akashi.exchange.db;

import static dev.akashi.database.exchange.Tables.UPLOAD;

import dev.akashi.directory.PersonId;
import dev.akashi.exchange.ColumnRole;
import dev.akashi.exchange.SheetChoice;
import dev.akashi.exchange.Upload;
import dev.akashi.exchange.Upload.UploadKind;
import dev.akashi.exchange.UploadId;
import dev.akashi.workshop.DraftId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Files that wait to be taken in. */
@Repository
public class UploadStore {

  private static final List<Field<?>> ALL_BUT_CONTENT =
      List.of(
          UPLOAD.ID,
          UPLOAD.DRAFT,
          UPLOAD.FILE_NAME,
          UPLOAD.KIND,
          UPLOAD.SHEET,
          UPLOAD.HEAD_ROW,
          UPLOAD.ROLES,
          UPLOAD.UPLOADED_AT,
          UPLOAD.EXPIRES_AT);

  private final DSLContext sql;

  UploadStore(DSLContext sql) {
    this.sql = sql;
  }

  public void add(Upload upload, byte[] content, PersonId by) {
    sql.insertInto(UPLOAD)
        .set(UPLOAD.ID, upload.id().value())
        .set(UPLOAD.DRAFT, upload.draft().value())
        .set(UPLOAD.FILE_NAME, upload.fileName())
        .set(UPLOAD.KIND, upload.kind().name())
        .set(UPLOAD.CONTENT, content)
        .set(UPLOAD.UPLOADED_BY, by.value())
        .set(UPLOAD.UPLOADED_AT, upload.uploadedAt())
        .set(UPLOAD.EXPIRES_AT, upload.expiresAt())
        .execute();
  }

  public int waiting(DraftId draft) {
    return sql.fetchCount(UPLOAD, UPLOAD.DRAFT.eq(draft.value()));
  }

  /** The newest files that wait for a draft. */
  public List<Upload> newest(DraftId draft, int limit) {
    return sql.select(ALL_BUT_CONTENT)
        .from(UPLOAD)
        .where(UPLOAD.DRAFT.eq(draft.value()))
        .orderBy(UPLOAD.UPLOADED_AT.desc(), UPLOAD.ID)
        .limit(limit)
        .fetch(UploadStore::upload);
  }

  public Optional<Upload> find(DraftId draft, UploadId id) {
    return sql.select(ALL_BUT_CONTENT)
        .from(UPLOAD)
        .where(UPLOAD.ID.eq(id.value()))
        .and(UPLOAD.DRAFT.eq(draft.value()))
        .fetchOptional(UploadStore::upload);
  }

  public Optional<byte[]> content(UploadId id) {
    return sql.select(UPLOAD.CONTENT)
        .from(UPLOAD)
        .where(UPLOAD.ID.eq(id.value()))
        .fetchOptional(UPLOAD.CONTENT);
  }

  public void choose(UploadId id, SheetChoice choice) {
    sql.update(UPLOAD)
        .set(UPLOAD.SHEET, choice.sheet())
        .set(UPLOAD.HEAD_ROW, choice.headRow())
        .set(UPLOAD.ROLES, choice.roles().stream().map(Enum::name).toArray(String[]::new))
        .where(UPLOAD.ID.eq(id.value()))
        .execute();
  }

  /** Forgets a file; false when it is gone already. */
  public boolean remove(UploadId id) {
    return sql.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(id.value())).execute() > 0;
  }

  public int removeExpired(Instant now) {
    return sql.deleteFrom(UPLOAD).where(UPLOAD.EXPIRES_AT.le(now)).execute();
  }

  private static Upload upload(Record row) {
    Integer sheet = row.get(UPLOAD.SHEET);
    return new Upload(
        new UploadId(row.get(UPLOAD.ID)),
        new DraftId(row.get(UPLOAD.DRAFT)),
        row.get(UPLOAD.FILE_NAME),
        UploadKind.valueOf(row.get(UPLOAD.KIND)),
        sheet == null
            ? Optional.empty()
            : Optional.of(
                new SheetChoice(
                    sheet,
                    row.get(UPLOAD.HEAD_ROW),
                    Arrays.stream(row.get(UPLOAD.ROLES)).map(ColumnRole::valueOf).toList())),
        row.get(UPLOAD.UPLOADED_AT),
        row.get(UPLOAD.EXPIRES_AT));
  }
}
