package dev.akashi.e2e;

/** The days of one audit, as they are typed. */
record AuditDays(
    String independent,
    String taken,
    String contracted,
    String fieldwork,
    String fair,
    String design,
    String concluded,
    String issued) {

  static final AuditDays FIRST =
      new AuditDays(
          "2024-11-20",
          "2025-01-07",
          "2025-01-08",
          "2025-01-09",
          "2025-01-10",
          "2024-12-16",
          "2025-03-18",
          "2025-03-20");

  static final AuditDays SECOND =
      new AuditDays(
          "2026-01-13",
          "2026-01-13",
          "2026-01-14",
          "2026-01-15",
          "2026-01-16",
          "2025-12-16",
          "2026-03-18",
          "2026-03-20");
}
