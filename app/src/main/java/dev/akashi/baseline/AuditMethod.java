package dev.akashi.baseline;

/** How the requirements of a level are audited (FRM-41). */
public enum AuditMethod {
  /** Design and operation of every selected control. */
  FULL,
  /** Whether the provider's own internal audit is effective. */
  INTERNAL_AUDIT
}
