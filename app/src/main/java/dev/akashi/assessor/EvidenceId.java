package dev.akashi.assessor;

import java.util.UUID;

/** Identifies a document that a body gave with a request. */
public record EvidenceId(UUID value) {

  public static EvidenceId random() {
    return new EvidenceId(UUID.randomUUID());
  }

  public static EvidenceId of(String text) {
    return new EvidenceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
