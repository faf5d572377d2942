package dev.akashi.migration;

/** What becomes of an answer when its statement goes to a newer version of the baseline. */
public enum Fate {
  /** It stands at the same number and still answers what is asked. */
  CARRIED_OVER,
  /** It stands at another number and still answers what is asked. */
  ALONG_LINEAGE,
  /** It is carried, but what is asked changed: the author has to look at it again. */
  LOOK_AGAIN,
  /** It finds no place; it is kept beside the statement as it was written. */
  KEPT
}
