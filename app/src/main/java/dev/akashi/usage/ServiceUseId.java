package dev.akashi.usage;

import java.util.UUID;

/** Identifies the use of a service by an organisation. */
public record ServiceUseId(UUID value) {

  public static ServiceUseId random() {
    return new ServiceUseId(UUID.randomUUID());
  }

  public static ServiceUseId of(String text) {
    return new ServiceUseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
