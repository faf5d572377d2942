package dev.akashi.registrylog;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The list as it stood at the beginning of a day.
 *
 * @param size the size of the log that it was taken from
 * @param note what it says of the list, signed
 */
public record Snapshot(LocalDate day, long size, String note, Instant signedAt) {}
