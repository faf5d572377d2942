package dev.akashi.assessor;

import java.util.UUID;

/** Identifies an auditor in the register. */
public record AuditorId(UUID value) {

  public static AuditorId random() {
    return new AuditorId(UUID.randomUUID());
  }

  public static AuditorId of(String text) {
    return new AuditorId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
