package dev.akashi.request;

import java.util.UUID;

/** Identifies one evidence request. */
public record EvidenceRequestId(UUID value) {

  public static EvidenceRequestId random() {
    return new EvidenceRequestId(UUID.randomUUID());
  }

  public static EvidenceRequestId of(String text) {
    return new EvidenceRequestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
