package dev.akashi.assessment;

/** Why an engagement is opened again after its report. */
public enum ReopeningKind {
  /** The operation support body asks for more (programme rules 3.8). */
  ADDITIONAL_AUDIT,
  /** The operation support body orders the audit anew. */
  RE_AUDIT,
  /** The provider declared another adoption of controls for the same period. */
  CHANGED_ADOPTION
}
