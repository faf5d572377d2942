package dev.akashi.dossier;

import dev.akashi.statement.StatementId;
import java.time.Instant;

/** A workbook that waits to be taken into a statement, without its content. */
public record Pending(
    PendingId id, StatementId statement, String fileName, Instant uploadedAt, Instant expiresAt) {}
