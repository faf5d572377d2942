package dev.akashi.quality;

/** What the review of a paper came to. */
public enum QualityResult {
  IN_ORDER,
  /** Something to be done better. */
  REMARK,
  /** The paper does not show what it has to; stands in the file of the body. */
  DEFICIENCY
}
