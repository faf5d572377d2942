package dev.akashi.assessor;

/** What a body that assesses is by law; the programme says which kinds it admits. */
public enum AssessorKind {
  /** An audit corporation under the Certified Public Accountants Act (監査法人). */
  AUDIT_CORPORATION,
  /** Any other company. */
  COMPANY,
  /** A body that is no company. */
  OTHER
}
