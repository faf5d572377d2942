package dev.akashi.decision.web;

/** The largest numbers that pages and API take. */
final class Limits {

  /** A trillion, in yen or in pieces of work. */
  static final long AMOUNT = 1_000_000_000_000L;

  /** A year. */
  static final long RECOVERY_HOURS = 8_760;

  static final long PERSON_MONTHS = 100_000;

  static final int EVIDENCE_LINES = 100;

  static final int EVIDENCE_LENGTH = 1000;

  static final int LOGS = 100;

  private Limits() {}
}
