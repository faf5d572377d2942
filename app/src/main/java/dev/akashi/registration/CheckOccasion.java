package dev.akashi.registration;

/** When the formal check was run. */
public enum CheckOccasion {
  FILING,
  ACCEPTANCE,
  DECISION
}
