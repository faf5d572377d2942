package dev.akashi.committee;

import java.util.UUID;

/** Identifies a matter on the agenda of one meeting. */
public record ItemId(UUID value) {

  public static ItemId random() {
    return new ItemId(UUID.randomUUID());
  }

  public static ItemId of(String text) {
    return new ItemId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
