package dev.akashi.evidence;

import java.util.UUID;

/** Identifies one item of evidence. */
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
