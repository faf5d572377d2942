package dev.akashi.decision;

import java.time.Instant;

/** The sealed record with the SHA-256 of its text. */
public record Seal(SealedDecision record, String sha256, String sealedBy, Instant sealedAt) {}
