package dev.akashi.internalaudit;

/** What an internal audit came to. */
public enum AuditResult {
  CONFORMS,
  /** It works, and something could be better. */
  OBSERVATION,
  NONCONFORMITY
}
