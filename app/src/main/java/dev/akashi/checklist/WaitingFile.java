package dev.akashi.checklist;

import java.time.Instant;

/** A workbook that waits to be taken into a checklist, without its content. */
public record WaitingFile(
    WaitingFileId id,
    ChecklistId checklist,
    String fileName,
    Instant uploadedAt,
    Instant expiresAt) {}
