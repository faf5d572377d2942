package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.OWN_EVIDENCE;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.OwnEvidence;
import dev.akashi.assessment.OwnEvidenceId;
import dev.akashi.database.assessment.tables.records.OwnEvidenceRecord;
import dev.akashi.directory.Actor;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Files that assessors made or took themselves; only ever added to. */
@Repository
public class OwnEvidenceRows {

  private final DSLContext sql;

  OwnEvidenceRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Those of an engagement, the oldest first. */
  public List<OwnEvidence> of(EngagementId engagement) {
    return sql.selectFrom(OWN_EVIDENCE)
        .where(OWN_EVIDENCE.ENGAGEMENT.eq(engagement.value()))
        .orderBy(OWN_EVIDENCE.ADDED_AT, OWN_EVIDENCE.ID)
        .fetch(OwnEvidenceRows::read);
  }

  public int count(EngagementId engagement) {
    return sql.fetchCount(OWN_EVIDENCE, OWN_EVIDENCE.ENGAGEMENT.eq(engagement.value()));
  }

  /** The one of an engagement with that content. */
  public Optional<OwnEvidence> find(EngagementId engagement, String sha256) {
    return sql.selectFrom(OWN_EVIDENCE)
        .where(OWN_EVIDENCE.ENGAGEMENT.eq(engagement.value()))
        .and(OWN_EVIDENCE.SHA256.eq(sha256))
        .fetchOptional(OwnEvidenceRows::read);
  }

  /** False when the engagement has the same content already. */
  public boolean insert(EngagementId engagement, OwnEvidence added, Actor by) {
    return sql.insertInto(OWN_EVIDENCE)
            .set(OWN_EVIDENCE.ID, added.id().value())
            .set(OWN_EVIDENCE.ENGAGEMENT, engagement.value())
            .set(OWN_EVIDENCE.FILE_NAME, added.fileName())
            .set(OWN_EVIDENCE.SHA256, added.sha256())
            .set(OWN_EVIDENCE.OBTAINED_ON, added.obtainedOn())
            .set(OWN_EVIDENCE.ORIGIN, added.origin())
            .set(OWN_EVIDENCE.ADDED_BY, by.person().value())
            .set(OWN_EVIDENCE.ADDED_BY_NAME, added.addedBy())
            .set(OWN_EVIDENCE.ADDED_AT, added.addedAt())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private static OwnEvidence read(OwnEvidenceRecord row) {
    return new OwnEvidence(
        new OwnEvidenceId(row.getId()),
        row.getFileName(),
        row.getSha256(),
        row.getObtainedOn(),
        row.getOrigin(),
        row.getAddedByName(),
        row.getAddedAt());
  }
}
