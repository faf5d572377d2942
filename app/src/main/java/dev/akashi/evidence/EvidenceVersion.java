package dev.akashi.evidence;

import dev.akashi.filestore.FileStore.Condition;
import dev.akashi.filestore.MediaKind;
import dev.akashi.filestore.Sha256;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of an item: one file. It never changes.
 *
 * @param media what the content is, whatever the name says
 * @param effective the days it shows
 * @param condition what the last look at the file found
 */
public record EvidenceVersion(
    UUID id,
    int number,
    String fileName,
    Sha256 sha256,
    long size,
    MediaKind media,
    Effective effective,
    String note,
    String uploadedBy,
    Instant uploadedAt,
    Condition condition,
    Instant checkedAt) {

  public boolean isIntact() {
    return condition == Condition.INTACT;
  }
}
