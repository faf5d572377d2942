package dev.akashi.registration;

import java.util.UUID;

/** Identifies a question to an assessor. */
public record QuestionId(UUID value) {

  public static QuestionId random() {
    return new QuestionId(UUID.randomUUID());
  }

  public static QuestionId of(String text) {
    return new QuestionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
