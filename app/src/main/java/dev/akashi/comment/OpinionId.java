package dev.akashi.comment;

import java.util.UUID;

/** Identifies one comment. */
public record OpinionId(UUID value) {

  public static OpinionId random() {
    return new OpinionId(UUID.randomUUID());
  }

  public static OpinionId of(String text) {
    return new OpinionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
