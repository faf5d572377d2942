package dev.akashi.migration;

import java.util.UUID;

/** One step of one statement to another version. */
public record MigrationId(UUID value) {

  public static MigrationId random() {
    return new MigrationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
