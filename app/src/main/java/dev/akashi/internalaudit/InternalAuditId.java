package dev.akashi.internalaudit;

import java.util.UUID;

/** Identifies one internal audit. */
public record InternalAuditId(UUID value) {

  public static InternalAuditId random() {
    return new InternalAuditId(UUID.randomUUID());
  }

  public static InternalAuditId of(String text) {
    return new InternalAuditId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
