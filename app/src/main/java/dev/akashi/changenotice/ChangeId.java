package dev.akashi.changenotice;

import java.util.UUID;

/** Identifies a change notice. */
public record ChangeId(UUID value) {

  public static ChangeId random() {
    return new ChangeId(UUID.randomUUID());
  }

  public static ChangeId of(String text) {
    return new ChangeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
