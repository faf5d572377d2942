package dev.akashi.library;

import java.util.UUID;

/** Identifies one reason of a library. */
public record ReasonTextId(UUID value) {

  public static ReasonTextId random() {
    return new ReasonTextId(UUID.randomUUID());
  }

  public static ReasonTextId of(String text) {
    return new ReasonTextId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
