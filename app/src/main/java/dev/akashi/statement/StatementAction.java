package dev.akashi.statement;

/** What can be done with a version of a statement. */
public enum StatementAction {
  EDIT,
  DECLARE,
  WITHDRAW,
  /** An engagement takes it up. */
  TAKE_UP,
  /** The engagement ended without a report. */
  RELEASE,
  /** The report on it was issued. */
  CONCLUDE,
  FILE,
  /** The application was taken back or refused. */
  RETURN,
  PUBLISH,
  /** The statement of the next cycle was published. */
  SUPERSEDE,
  /** Copy it into a draft of the same period that takes its place. */
  AMEND,
  /** Copy it into the draft of the next audit period. */
  START_NEXT
}
