package dev.akashi.decision;

import java.util.UUID;

/** Identifies a cloud-by-default decision. */
public record DecisionId(UUID value) {

  public static DecisionId random() {
    return new DecisionId(UUID.randomUUID());
  }

  public static DecisionId of(String text) {
    return new DecisionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
