package dev.akashi.quality;

/** How far the review of a drawn paper is. */
public enum QualityState {
  DRAWN,
  /** A reviewer is named. */
  ASSIGNED,
  /** The reviewer declared to have no part in the matter and may read the paper. */
  UNDER_REVIEW,
  /** There is a result, and the body is asked for its comment. */
  JUDGED,
  COMMENTED,
  CLOSED;

  /** Whether another reviewer can be named. */
  public boolean assignable() {
    return this == DRAWN || this == ASSIGNED || this == UNDER_REVIEW;
  }

  /** Whether there is a result that the body may see. */
  public boolean judged() {
    return this == JUDGED || this == COMMENTED || this == CLOSED;
  }
}
