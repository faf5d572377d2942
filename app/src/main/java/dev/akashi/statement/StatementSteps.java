package dev.akashi.statement;

import dev.akashi.directory.Actor;

/**
 * Moves a declared statement along. Called by the modules downstream in the transaction of their
 * own step, after they have checked who may take it; a step the life cycle does not know is
 * refused.
 */
public interface StatementSteps {

  /**
   * Holds the statement until the end of the transaction and says whether it is declared and waits
   * for an assessor.
   */
  boolean holdAwaiting(StatementId id);

  /** An engagement takes the statement up: no other one can, and it cannot be withdrawn. */
  void takenUp(Actor actor, StatementId id);

  /** The engagement ended without a report. */
  void released(Actor actor, StatementId id);

  /** The engagement ended without a report and without anybody's act. */
  void releasedByCourse(StatementId id);

  /** The report on it was issued. */
  void assessed(Actor actor, StatementId id);

  /** An application was filed with it. */
  void filed(Actor actor, StatementId id);

  /** The application was taken back or refused. */
  void returned(Actor actor, StatementId id);

  /** It was put on the list; the one published before it is superseded. */
  void published(Actor actor, StatementId id);
}
