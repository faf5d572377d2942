package dev.akashi.assessment;

import java.util.UUID;

/** Identifies the record of a reused certification or audit. */
public record ReuseId(UUID value) {

  public static ReuseId random() {
    return new ReuseId(UUID.randomUUID());
  }

  public static ReuseId of(String text) {
    return new ReuseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
