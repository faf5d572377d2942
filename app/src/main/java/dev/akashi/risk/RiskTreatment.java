package dev.akashi.risk;

/** What is done about a risk. */
public enum RiskTreatment {
  /** Controls make it less likely or less harmful. */
  MODIFY,
  /** What brings it about is given up. */
  AVOID,
  /** Somebody else bears a part of it. */
  SHARE,
  /** It stays as it is. */
  ACCEPT
}
