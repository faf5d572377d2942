package dev.akashi.supplychain;

/** Who says that a service stands on another. */
public enum EdgeSource {
  /** The published entry names its base. */
  LIST,
  /** The papers of the application that was decided. */
  DECISION,
  /** A file of another programme. */
  IMPORT
}
