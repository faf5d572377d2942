package dev.akashi.amendment;

/** How an old and a new requirement were recognised as the same. */
public enum Pairing {
  SAME_ID,
  /** The programme office says so. */
  LINEAGE,
  /** The texts are alike: a suggestion until the programme office rules on it. */
  SUGGESTED,
  NONE
}
