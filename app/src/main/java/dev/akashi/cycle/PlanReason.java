package dev.akashi.cycle;

/** Why a control is planned as it is. */
public enum PlanReason {
  /** No class holds it, so it is audited every year. */
  EVERY_YEAR,
  /** The service is audited for the first time. */
  FIRST_AUDIT,
  /** No report of the service has concluded on it yet. */
  NEVER_AUDITED,
  /** Its turn has come in the cycle of its class. */
  TURN,
  /** The cycle would be over before its turn comes. */
  CYCLE_OVER,
  /** Its turn comes in another year. */
  NOT_ITS_TURN,
  /** A management criterion, for which the conditions of a cycle are not shown. */
  NO_RELIEF,
  /** The baseline itself leaves it out in this year. */
  BASELINE_YEAR,
  /** The baseline itself asks for it in this year. */
  BASELINE_TURN,
  /** The last report found a deviation in it. */
  DEVIATED,
  /** An objective, one of whose controls is audited. */
  CONTROL_BELOW,
  /** The level asks only whether the internal audit is effective, and that audit covers it. */
  LEVEL_METHOD,
  /** The level asks for it because it is the internal audit itself. */
  INTERNAL_AUDIT,
  /** The level would leave it out, but the internal audit does not cover it. */
  NOT_AUDITED_INTERNALLY
}
