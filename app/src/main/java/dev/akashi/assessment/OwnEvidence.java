package dev.akashi.assessment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A file that the assessor made or took itself, such as a picture of what was observed (FRM-39). It
 * never changes.
 *
 * @param origin where, from which system and how it was obtained
 */
public record OwnEvidence(
    OwnEvidenceId id,
    String fileName,
    String sha256,
    LocalDate obtainedOn,
    String origin,
    String addedBy,
    Instant addedAt) {

  /** As a working paper names it. */
  PaperWork.Evidence named() {
    return new PaperWork.Evidence(fileName, sha256);
  }
}
