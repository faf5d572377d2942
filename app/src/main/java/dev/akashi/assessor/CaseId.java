package dev.akashi.assessor;

import java.util.UUID;

/** Identifies a misconduct case. */
public record CaseId(UUID value) {

  public static CaseId random() {
    return new CaseId(UUID.randomUUID());
  }

  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
