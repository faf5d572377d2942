package dev.akashi.internalaudit;

import java.util.UUID;

/** Identifies one audit programme. */
public record PlanId(UUID value) {

  public static PlanId random() {
    return new PlanId(UUID.randomUUID());
  }

  public static PlanId of(String text) {
    return new PlanId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
