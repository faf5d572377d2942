package dev.akashi.dossier.db;

import static dev.akashi.database.dossier.Tables.PENDING;

import dev.akashi.directory.PersonId;
import dev.akashi.dossier.Pending;
import dev.akashi.dossier.PendingId;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Workbooks that wait to be taken in, each for the person who sent it. */
@Repository
public class PendingStore {

  private static final List<Field<?>> ALL_BUT_CONTENT =
      List.of(
          PENDING.ID,
          PENDING.STATEMENT,
          PENDING.FILE_NAME,
          PENDING.UPLOADED_AT,
          PENDING.EXPIRES_AT);

  private final DSLContext sql;

  PendingStore(DSLContext sql) {
    this.sql = sql;
  }

  public void add(Pending pending, byte[] content, PersonId by) {
    sql.insertInto(PENDING)
        .set(PENDING.ID, pending.id().value())
        .set(PENDING.STATEMENT, pending.statement().value())
        .set(PENDING.FILE_NAME, pending.fileName())
        .set(PENDING.CONTENT, content)
        .set(PENDING.UPLOADED_BY, by.value())
        .set(PENDING.UPLOADED_AT, pending.uploadedAt())
        .set(PENDING.EXPIRES_AT, pending.expiresAt())
        .execute();
  }

  /** What waits for a person, the newest first. */
  public List<Pending> waiting(StatementId statement, PersonId by, Instant now) {
    return sql.select(ALL_BUT_CONTENT)
        .from(PENDING)
        .where(PENDING.STATEMENT.eq(statement.value()))
        .and(PENDING.UPLOADED_BY.eq(by.value()))
        .and(PENDING.EXPIRES_AT.gt(now))
        .orderBy(PENDING.UPLOADED_AT.desc(), PENDING.ID)
        .fetch(PendingStore::pending);
  }

  public Optional<Pending> find(StatementId statement, PendingId id, PersonId by, Instant now) {
    return sql.select(ALL_BUT_CONTENT)
        .from(PENDING)
        .where(PENDING.ID.eq(id.value()))
        .and(PENDING.STATEMENT.eq(statement.value()))
        .and(PENDING.UPLOADED_BY.eq(by.value()))
        .and(PENDING.EXPIRES_AT.gt(now))
        .fetchOptional(PendingStore::pending);
  }

  public Optional<byte[]> content(PendingId id) {
    return sql.select(PENDING.CONTENT)
        .from(PENDING)
        .where(PENDING.ID.eq(id.value()))
        .fetchOptional(PENDING.CONTENT);
  }

  /** Forgets a file; false when it is gone already. */
  public boolean remove(PendingId id) {
    return sql.deleteFrom(PENDING).where(PENDING.ID.eq(id.value())).execute() > 0;
  }

  public int removeExpired(Instant now) {
    return sql.deleteFrom(PENDING).where(PENDING.EXPIRES_AT.le(now)).execute();
  }

  private static Pending pending(Record row) {
    return new Pending(
        new PendingId(row.get(PENDING.ID)),
        new StatementId(row.get(PENDING.STATEMENT)),
        row.get(PENDING.FILE_NAME),
        row.get(PENDING.UPLOADED_AT),
        row.get(PENDING.EXPIRES_AT));
  }
}
