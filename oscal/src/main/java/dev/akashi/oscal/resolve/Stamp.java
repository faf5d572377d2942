package dev.akashi.oscal.resolve;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a resolved catalog is marked with (req-meta-uuid, req-meta-last-modified,
 * req-meta-resolution-tool).
 *
 * @param tool the name of who resolves
 */
public record Stamp(UUID uuid, OffsetDateTime at, String tool) {

  private static final String NAME = "Akashi";

  /** A new identity, now. */
  public static Stamp now() {
    return new Stamp(
        UUID.randomUUID(),
        OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
        NAME);
  }

  String lastModified() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }
}
