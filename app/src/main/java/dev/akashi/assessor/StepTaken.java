package dev.akashi.assessor;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A step that somebody took in a request or a case.
 *
 * @param prepares whether it prepared the decision, so that who took it does not decide (FRM-30)
 */
public record StepTaken(
    String step,
    LocalDate on,
    String reason,
    boolean prepares,
    PersonId person,
    String personName,
    Instant takenAt) {}
