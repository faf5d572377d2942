package dev.akashi.request;

import java.util.UUID;

/** Identifies one version of evidence that is chosen for a request. */
public record HandOverId(UUID value) {

  public static HandOverId random() {
    return new HandOverId(UUID.randomUUID());
  }

  public static HandOverId of(String text) {
    return new HandOverId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
