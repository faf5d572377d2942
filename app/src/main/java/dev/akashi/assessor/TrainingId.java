package dev.akashi.assessor;

import java.util.UUID;

/** Identifies one record of training. */
public record TrainingId(UUID value) {

  public static TrainingId random() {
    return new TrainingId(UUID.randomUUID());
  }

  public static TrainingId of(String text) {
    return new TrainingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
