package dev.akashi.library;

import java.util.UUID;

/** Identifies one individual control of a library. */
public record MeasureId(UUID value) {

  public static MeasureId random() {
    return new MeasureId(UUID.randomUUID());
  }

  public static MeasureId of(String text) {
    return new MeasureId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
