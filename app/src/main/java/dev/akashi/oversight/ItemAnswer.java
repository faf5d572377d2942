package dev.akashi.oversight;

/** How an item of a report is answered. */
public enum ItemAnswer {
  /** A whole number. */
  NUMBER,
  TEXT
}
