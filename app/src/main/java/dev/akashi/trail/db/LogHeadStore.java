package dev.akashi.trail.db;

import static dev.akashi.database.trail.Tables.EVENT;

import dev.akashi.database.trail.tables.records.EventRecord;
import dev.akashi.kernel.Sha256;
import dev.akashi.trail.LogHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Digests of entries, computed from the rows as they stand. */
@Repository
class LogHeadStore implements LogHead {

  private static final String DOMAIN = "akashi.trail.event.1";

  private final DSLContext sql;

  LogHeadStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Head newest() {
    return sql.selectFrom(EVENT)
        .orderBy(EVENT.ID.desc())
        .limit(1)
        .fetchOptional(LogHeadStore::head)
        .orElseThrow(() -> new IllegalStateException("the event log is empty"));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Head> of(long row) {
    return sql.selectFrom(EVENT).where(EVENT.ID.eq(row)).fetchOptional(LogHeadStore::head);
  }

  /** The details are of a type whose text the database itself keeps in one form. */
  private static Head head(EventRecord row) {
    return new Head(
        row.getId(),
        digest(
            List.of(
                DOMAIN,
                Long.toString(row.getId()),
                row.getAt().toString(),
                text(row.getActorId()),
                row.getActorName(),
                text(row.getOrganisationId()),
                row.getAction(),
                row.getSubjectType(),
                row.getSubjectId(),
                row.getDetail().data())));
  }

  private static String text(@Nullable Object id) {
    return Objects.toString(id, "");
  }

  /** Every part with its length before it, so that no two entries are alike. */
  private static String digest(List<String> parts) {
    MessageDigest digest = Sha256.digest();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
