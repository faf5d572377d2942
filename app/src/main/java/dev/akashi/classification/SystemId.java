package dev.akashi.classification;

import java.util.UUID;

/** Identifies an information system. */
public record SystemId(UUID value) {

  public static SystemId random() {
    return new SystemId(UUID.randomUUID());
  }

  public static SystemId of(String text) {
    return new SystemId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
