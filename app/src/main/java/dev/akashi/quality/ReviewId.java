package dev.akashi.quality;

import java.util.UUID;

/** Identifies a review of one drawn paper. */
public record ReviewId(UUID value) {

  public static ReviewId random() {
    return new ReviewId(UUID.randomUUID());
  }

  public static ReviewId of(String text) {
    return new ReviewId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
