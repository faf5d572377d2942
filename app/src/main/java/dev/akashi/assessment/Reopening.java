package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import java.time.LocalDate;
import java.util.List;

/**
 * Why an engagement was opened again after its report, and what is to be audited.
 *
 * @param number the number of the report it ends in; 1 where another body does what was ordered
 * @param ground why the support body ordered it; empty where the provider amended its statement
 * @param controls what is to be audited
 * @param dueOn the last day for that report
 */
public record Reopening(
    int number,
    ReopeningKind kind,
    String ground,
    List<RequirementId> controls,
    LocalDate dueOn,
    LocalDate openedOn,
    String openedBy) {

  public Reopening {
    controls = List.copyOf(controls);
  }

  /** The same for another engagement, whose report of that number it ends in. */
  Reopening as(int report) {
    return new Reopening(report, kind, ground, controls, dueOn, openedOn, openedBy);
  }
}
