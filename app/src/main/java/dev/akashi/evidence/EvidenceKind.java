package dev.akashi.evidence;

/** What sort of thing shows that a control is carried out. */
public enum EvidenceKind {
  POLICY,
  RECORD,
  CONFIGURATION,
  CONTRACT,
  REPORT,
  OTHER
}
