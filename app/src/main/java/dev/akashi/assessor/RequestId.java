package dev.akashi.assessor;

import java.util.UUID;

/** Identifies a request of a body to be selected. */
public record RequestId(UUID value) {

  public static RequestId random() {
    return new RequestId(UUID.randomUUID());
  }

  public static RequestId of(String text) {
    return new RequestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
