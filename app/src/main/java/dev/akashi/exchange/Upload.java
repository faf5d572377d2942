package dev.akashi.exchange;

import dev.akashi.workshop.DraftId;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that waits to be taken into a draft, without its content.
 *
 * @param choice how its sheet is to be read, once that was chosen
 */
public record Upload(
    UploadId id,
    DraftId draft,
    String fileName,
    UploadKind kind,
    Optional<SheetChoice> choice,
    Instant uploadedAt,
    Instant expiresAt) {

  /** What a file is. */
  public enum UploadKind {
    WORKBOOK,
    OSCAL,
    /** A chapter in the form in which Akashi ships its baseline. */
    CHAPTER
  }

  /** Whether it can be compared with the draft as it is. */
  public boolean isReady() {
    return kind != UploadKind.WORKBOOK || choice.isPresent();
  }
}
