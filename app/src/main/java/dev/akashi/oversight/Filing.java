package dev.akashi.oversight;

import dev.akashi.assessor.SelectionId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import java.time.LocalDate;

/**
 * A periodic report or a notice of a change, of a selected assessor (FRM-29).
 *
 * @param dueOn the last day on which it was in time
 * @param round how often it was filed
 */
public record Filing(
    FilingId id,
    OrganisationId assessor,
    SelectionId selection,
    Matter matter,
    LocalDate dueOn,
    FilingState state,
    LocalDate stateSince,
    int round,
    int revision) {

  /** What it is about. */
  public sealed interface Matter {}

  /**
   * A report on a period.
   *
   * @param form the day from which the form holds by which it is written
   */
  public record Report(Period period, LocalDate form) implements Matter {}

  /** A notice of a change. */
  public record Change(BodyChange what) implements Matter {}

  Filing in(FilingState next, LocalDate on) {
    return new Filing(id, assessor, selection, matter, dueOn, next, on, round, revision);
  }

  Filing again(LocalDate newDueOn, LocalDate on) {
    return new Filing(
        id, assessor, selection, matter, newDueOn, FilingState.FILED, on, round + 1, revision);
  }
}
