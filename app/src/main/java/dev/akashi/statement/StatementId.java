package dev.akashi.statement;

import java.util.UUID;

/** Identifies one version of a statement. */
public record StatementId(UUID value) {

  public static StatementId random() {
    return new StatementId(UUID.randomUUID());
  }

  public static StatementId of(String text) {
    return new StatementId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
