package dev.akashi.assessment;

import java.util.UUID;

/** Identifies a frozen population. */
public record PopulationId(UUID value) {

  public static PopulationId random() {
    return new PopulationId(UUID.randomUUID());
  }

  public static PopulationId of(String text) {
    return new PopulationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
