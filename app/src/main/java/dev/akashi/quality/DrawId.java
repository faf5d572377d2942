package dev.akashi.quality;

import java.util.UUID;

/** Identifies a draw. */
public record DrawId(UUID value) {

  public static DrawId random() {
    return new DrawId(UUID.randomUUID());
  }

  public static DrawId of(String text) {
    return new DrawId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
