package dev.akashi.checklist;

import java.util.UUID;

/** Identifies one checklist. */
public record ChecklistId(UUID value) {

  public static ChecklistId random() {
    return new ChecklistId(UUID.randomUUID());
  }

  public static ChecklistId of(String text) {
    return new ChecklistId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
