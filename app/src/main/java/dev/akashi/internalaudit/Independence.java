package dev.akashi.internalaudit;

/** How far the auditor stands from the work that is audited. */
public enum Independence {
  /** Somebody outside the organisation. */
  OUTSIDE,
  /** Another unit of the organisation, which does not do the work. */
  OTHER_UNIT,
  /** Those who do the work look at it themselves: a self-check, worth having but no audit. */
  SAME_UNIT;

  public boolean isAudit() {
    return this != SAME_UNIT;
  }
}
