package dev.akashi.internalaudit;

import java.util.UUID;

/** Identifies one auditor of an audit programme. */
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
