package dev.akashi.registration;

import java.util.UUID;

/** Identifies the proposal to suspend a service or to lift its suspension. */
public record SuspensionId(UUID value) {

  public static SuspensionId random() {
    return new SuspensionId(UUID.randomUUID());
  }

  public static SuspensionId of(String text) {
    return new SuspensionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
