package dev.akashi.classification;

import java.util.UUID;

/** Identifies a kind of information that a system holds. */
public record InformationId(UUID value) {

  public static InformationId random() {
    return new InformationId(UUID.randomUUID());
  }

  public static InformationId of(String text) {
    return new InformationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
