package dev.akashi.programme;

/** What a parameter value rests on. */
public enum Basis {
  /** A published document states it. */
  OFFICIAL,
  /** The documents leave it open; the value is our own and the page says so. */
  DEFAULT
}
