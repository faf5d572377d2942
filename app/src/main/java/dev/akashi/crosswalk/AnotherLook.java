package dev.akashi.crosswalk;

/**
 * Why a mapping that was carried over to another version of the baseline has to be looked at again.
 * Of several reasons the first in this order is told.
 */
public enum AnotherLook {
  /** Several requirements became this one. */
  MERGED,
  /** The requirement became several. */
  SPLIT,
  /** Nobody said that this is the same requirement; its text is only alike. */
  LIKENESS,
  /** What is asked for became another thing. */
  SUBSTANTIVE,
  /** The same is asked for in other words. */
  CLARIFICATION
}
