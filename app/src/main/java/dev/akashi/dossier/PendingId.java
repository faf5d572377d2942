package dev.akashi.dossier;

import java.util.UUID;

/** Identifies a workbook that waits to be taken in. */
public record PendingId(UUID value) {

  public static PendingId random() {
    return new PendingId(UUID.randomUUID());
  }

  public static PendingId of(String text) {
    return new PendingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
