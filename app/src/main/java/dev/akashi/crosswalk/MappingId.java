package dev.akashi.crosswalk;

import java.util.UUID;

/** Identifies one mapping of a control to another. */
public record MappingId(UUID value) {

  public static MappingId random() {
    return new MappingId(UUID.randomUUID());
  }

  public static MappingId of(String text) {
    return new MappingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
