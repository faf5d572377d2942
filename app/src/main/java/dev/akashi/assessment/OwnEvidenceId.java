package dev.akashi.assessment;

import java.util.UUID;

/** Identifies a file that an assessor made or took itself. */
public record OwnEvidenceId(UUID value) {

  public static OwnEvidenceId random() {
    return new OwnEvidenceId(UUID.randomUUID());
  }

  public static OwnEvidenceId of(String text) {
    return new OwnEvidenceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
