package dev.akashi.assessor;

/** How far a misconduct case has come. */
public enum CaseState {
  /** Facts are verified; the body does not know of the case yet. */
  FACTS,
  /** The body can make its statement. */
  HEARING,
  DELIBERATION,
  /** The body has until a day to mend something; if it does not, the committee decides again. */
  IMPROVEMENT_ORDERED,
  DECIDED;

  /** Whether facts can be recorded. */
  public boolean takesFacts() {
    return this == FACTS || takesStatements();
  }

  /** Whether the body can say something. */
  public boolean takesStatements() {
    return this == HEARING || this == IMPROVEMENT_ORDERED;
  }

  /** Whether a decision stands and no other one is on its way. */
  public boolean isDecided() {
    return this == IMPROVEMENT_ORDERED || this == DECIDED;
  }
}
