package dev.akashi.exchange;

/** What taking in a row of a file would do. */
public enum ImportVerdict {
  ERROR,
  ADDED,
  CHANGED,
  UNCHANGED
}
