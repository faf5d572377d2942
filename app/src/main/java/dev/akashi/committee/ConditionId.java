package dev.akashi.committee;

import java.util.UUID;

/** Identifies a condition that a resolution sets. */
public record ConditionId(UUID value) {

  public static ConditionId random() {
    return new ConditionId(UUID.randomUUID());
  }

  public static ConditionId of(String text) {
    return new ConditionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
