package dev.akashi.consultation;

import java.util.UUID;

/** Identifies one prior consultation. */
public record ConsultationId(UUID value) {

  public static ConsultationId random() {
    return new ConsultationId(UUID.randomUUID());
  }

  public static ConsultationId of(String text) {
    return new ConsultationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
