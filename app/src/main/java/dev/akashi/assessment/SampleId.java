package dev.akashi.assessment;

import java.util.UUID;

/** Identifies a drawn sample. */
public record SampleId(UUID value) {

  public static SampleId random() {
    return new SampleId(UUID.randomUUID());
  }

  public static SampleId of(String text) {
    return new SampleId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
