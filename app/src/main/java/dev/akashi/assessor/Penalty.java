package dev.akashi.assessor;

/** How the committee decides a misconduct case (FRM-28). */
public enum Penalty {
  CLEARED,
  WARNING,
  /** The body mends something until a day; its selection stays in force. */
  IMPROVEMENT_ORDER,
  /** The selection is not in force from a day to a day. */
  SUSPENSION,
  /** The selection ends. */
  WITHDRAWAL
}
