package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.baseline.RequirementId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the assessor has recorded for a requirement so far; it grows into a {@link ControlResult}.
 */
public record ResultEntry(
    RequirementId requirement,
    Conclusion design,
    Optional<LocalDate> designOn,
    Conclusion operation,
    Optional<Technique> technique,
    String reason,
    boolean objectiveEffective,
    String rationalExplanation) {

  public static ResultEntry none(RequirementId requirement) {
    return new ResultEntry(
        requirement,
        Conclusion.NOT_CONCLUDED,
        Optional.empty(),
        Conclusion.NOT_CONCLUDED,
        Optional.empty(),
        "",
        false,
        "");
  }

  public static ResultEntry of(ControlResult result) {
    return new ResultEntry(
        result.requirement(),
        result.design(),
        result.designOn(),
        result.operation(),
        Optional.of(result.technique()),
        result.reason(),
        result.objectiveEffective(),
        result.rationalExplanation());
  }

  /** The same entry with these conclusions. */
  ResultEntry concluding(Conclusion ofDesign, Conclusion ofOperation) {
    return new ResultEntry(
        requirement,
        ofDesign,
        designOn,
        ofOperation,
        technique,
        reason,
        objectiveEffective,
        rationalExplanation);
  }

  public boolean started() {
    return design != Conclusion.NOT_CONCLUDED || operation != Conclusion.NOT_CONCLUDED;
  }

  public boolean concluded() {
    return design != Conclusion.NOT_CONCLUDED && operation != Conclusion.NOT_CONCLUDED;
  }

  public boolean hasException() {
    return design == Conclusion.EXCEPTION || operation == Conclusion.EXCEPTION;
  }

  /** The result for the report, once both conclusions are made. */
  public Optional<ControlResult> result() {
    return technique
        .filter(named -> concluded())
        .map(named ->
            new ControlResult(
                requirement,
                design,
                designOn,
                operation,
                named,
                reason,
                objectiveEffective,
                rationalExplanation));
  }
}
