package dev.akashi.registrylog;

import java.time.Instant;

/**
 * An entry of the log.
 *
 * @param index its place, from 0
 * @param key the service that it is about
 * @param text the entry itself, canonical JSON
 * @param stateHash the SHA-256 of the whole state that was published
 */
public record LogEntry(
    long index, String key, int revision, Instant recordedAt, String text, String stateHash) {}
