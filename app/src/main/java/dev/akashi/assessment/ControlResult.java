package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The assessor's result for one requirement.
 *
 * @param reason why the conclusion is what it is; no conclusion without one (FRM-45)
 * @param objectiveEffective for a deviation at an optional detailed control: whether the assessor
 *     judges the objective effective all the same (FRM-44)
 */
public record ControlResult(
    RequirementId requirement,
    Conclusion design,
    Optional<LocalDate> designOn,
    Conclusion operation,
    Technique technique,
    String reason,
    boolean objectiveEffective,
    String rationalExplanation) {

  /** What the test of design or operation came to. */
  public enum Conclusion {
    NOT_CONCLUDED,
    EFFECTIVE,
    EXCEPTION,
    NO_POPULATION,
    NOT_IN_CYCLE
  }

  /** How evidence was obtained (FRM-39). */
  public enum Technique {
    INQUIRY,
    INSPECTION,
    OBSERVATION,
    REPERFORMANCE
  }

  public boolean hasException() {
    return design == Conclusion.EXCEPTION || operation == Conclusion.EXCEPTION;
  }

  public boolean concluded() {
    return design != Conclusion.NOT_CONCLUDED && operation != Conclusion.NOT_CONCLUDED;
  }
}
