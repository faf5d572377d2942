package dev.akashi.internalaudit;

import java.util.UUID;

/** Identifies one report of an internal audit. */
public record ReportId(UUID value) {

  public static ReportId random() {
    return new ReportId(UUID.randomUUID());
  }

  public static ReportId of(String text) {
    return new ReportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
