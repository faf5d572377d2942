package dev.akashi.audithours;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody worked on an engagement on a day.
 *
 * @param personName by the name of the day it was noted
 * @param revision grows with every change
 */
public record HourEntry(
    HourId id,
    EngagementId engagement,
    PersonId person,
    String personName,
    Work work,
    int revision) {

  /**
   * What is noted.
   *
   * @param controlClass the class of controls as the plan of the engagement has it; empty for what
   *     no class holds and for work on no control
   * @param requirement the control; empty when it was several
   * @param minutes in quarters of an hour
   * @param note may be empty
   */
  public record Work(
      LocalDate day,
      HourPhase phase,
      String controlClass,
      Optional<RequirementId> requirement,
      int minutes,
      String note) {}
}
