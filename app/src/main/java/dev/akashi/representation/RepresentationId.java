package dev.akashi.representation;

import java.util.UUID;

/** Identifies one signed representation. */
public record RepresentationId(UUID value) {

  public static RepresentationId random() {
    return new RepresentationId(UUID.randomUUID());
  }

  public static RepresentationId of(String text) {
    return new RepresentationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
