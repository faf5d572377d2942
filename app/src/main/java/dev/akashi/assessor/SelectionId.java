package dev.akashi.assessor;

import java.util.UUID;

/** Identifies one selection of an assessor. */
public record SelectionId(UUID value) {

  public static SelectionId random() {
    return new SelectionId(UUID.randomUUID());
  }

  public static SelectionId of(String text) {
    return new SelectionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
