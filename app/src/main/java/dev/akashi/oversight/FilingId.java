package dev.akashi.oversight;

import java.util.UUID;

/** Identifies a report or notice of an assessor. */
public record FilingId(UUID value) {

  public static FilingId random() {
    return new FilingId(UUID.randomUUID());
  }

  public static FilingId of(String text) {
    return new FilingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
