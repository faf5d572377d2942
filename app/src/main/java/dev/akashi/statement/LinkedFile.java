package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that supports the answer to a requirement. The link names one version of the evidence, so
 * what it says never changes.
 *
 * @param line the line of the individual control it supports; empty for the whole answer
 * @param evidence the item whose version it is
 * @param title what the item is called now; no part of the seal
 * @param from the first day that the file shows
 * @param until the last one; empty while it still holds
 */
public record LinkedFile(
    UUID link,
    RequirementId requirement,
    String line,
    UUID evidence,
    String title,
    int version,
    String fileName,
    String sha256,
    LocalDate from,
    Optional<LocalDate> until) {}
