package dev.akashi.assessor;

/** How far a misconduct case has come. */
public enum CaseState {
  /** Facts are verified; the body does not know of the case yet. */
  FACTS,
  /** The body can make its statement. */
  HEARING,
  DELIBERATION,
  IMPROVEMENT_ORDERED,
  DECIDED
}
