package dev.akashi.audithours;

/** What somebody worked at. */
public enum HourPhase {
  DESIGN,
  OPERATION,
  REPORT,
  MANAGEMENT;

  /** Whether the work is on controls, and so belongs to a class of them. */
  public boolean onControls() {
    return this == DESIGN || this == OPERATION;
  }
}
