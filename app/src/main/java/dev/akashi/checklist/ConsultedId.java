package dev.akashi.checklist;

import java.util.UUID;

/** Identifies one certification or report beside a checklist. */
public record ConsultedId(UUID value) {

  public static ConsultedId random() {
    return new ConsultedId(UUID.randomUUID());
  }

  public static ConsultedId of(String text) {
    return new ConsultedId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
