package dev.akashi.registration;

import java.util.UUID;

/** Identifies a removal case. */
public record RemovalCaseId(UUID value) {

  public static RemovalCaseId random() {
    return new RemovalCaseId(UUID.randomUUID());
  }

  public static RemovalCaseId of(String text) {
    return new RemovalCaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
