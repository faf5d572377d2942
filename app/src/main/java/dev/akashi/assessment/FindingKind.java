package dev.akashi.assessment;

import dev.akashi.statement.Treatment;

/** What a finding says. */
public enum FindingKind {
  /** A control is not as it is stated. */
  DEVIATION,
  /** The statement leaves a control out without a reason that holds (FRM-35). */
  EXCLUSION,
  /** The individual controls shown do not suffice for the control (FRM-35). */
  SUFFICIENCY;

  /** Whether the auditor can say it of a control that the statement treats so. */
  public boolean fits(Treatment treatment) {
    return switch (this) {
      case DEVIATION -> false;
      case EXCLUSION -> treatment == Treatment.EXCLUDED || treatment == Treatment.NOT_SELECTED;
      case SUFFICIENCY -> treatment == Treatment.SELECTED;
    };
  }
}
