package dev.akashi.assessment;

import java.util.UUID;

/** Identifies an assessment engagement. */
public record EngagementId(UUID value) {

  public static EngagementId random() {
    return new EngagementId(UUID.randomUUID());
  }

  public static EngagementId of(String text) {
    return new EngagementId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
