package dev.akashi.oversight;

/** What changed at an assessor. */
public enum BodyChange {
  NAME,
  ADDRESS,
  REPRESENTATIVE,
  QUALITY_MANAGER,
  QUALITY_STRUCTURE,
  AUDITORS,
  INDEPENDENCE,
  OTHER
}
