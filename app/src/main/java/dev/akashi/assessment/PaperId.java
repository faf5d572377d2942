package dev.akashi.assessment;

import java.util.UUID;

/** Identifies a working paper. */
public record PaperId(UUID value) {

  public static PaperId random() {
    return new PaperId(UUID.randomUUID());
  }

  public static PaperId of(String text) {
    return new PaperId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
