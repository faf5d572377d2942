package dev.akashi.decision;

import java.util.UUID;

/** Identifies an option that a decision compares. */
public record CandidateId(UUID value) {

  public static CandidateId random() {
    return new CandidateId(UUID.randomUUID());
  }

  public static CandidateId of(String text) {
    return new CandidateId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
