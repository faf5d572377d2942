package dev.akashi.statement;

import java.util.UUID;

/** Identifies a cloud service of a provider. */
public record ServiceId(UUID value) {

  public static ServiceId random() {
    return new ServiceId(UUID.randomUUID());
  }

  public static ServiceId of(String text) {
    return new ServiceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
