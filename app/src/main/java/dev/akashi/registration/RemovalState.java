package dev.akashi.registration;

/** How far a removal case has come. */
public enum RemovalState {
  OPEN,
  REMOVED,
  KEPT,
  /** The base stays after all, so nothing is left to decide. */
  LAPSED
}
