package dev.akashi.risk;

import java.util.UUID;

/** Identifies one risk of one analysis. */
public record RiskId(UUID value) {

  public static RiskId random() {
    return new RiskId(UUID.randomUUID());
  }

  public static RiskId of(String text) {
    return new RiskId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
