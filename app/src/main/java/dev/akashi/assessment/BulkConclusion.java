package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import java.time.LocalDate;
import java.util.Optional;

/** One conclusion for many requirements; what it does not name stays as it was. */
public record BulkConclusion(
    Optional<Conclusion> design,
    Optional<LocalDate> designOn,
    Optional<Conclusion> operation,
    Optional<Technique> technique,
    String reason) {

  /** Whether it names nothing at all. */
  public boolean changesNothing() {
    return design.isEmpty()
        && designOn.isEmpty()
        && operation.isEmpty()
        && technique.isEmpty()
        && reason.isBlank();
  }

  /** The entry with this conclusion laid over it; without a new reason the old one stays. */
  public ResultEntry applyTo(ResultEntry before) {
    return new ResultEntry(
        before.requirement(),
        design.orElse(before.design()),
        designOn.or(before::designOn),
        operation.orElse(before.operation()),
        technique.or(before::technique),
        reason.isBlank() ? before.reason() : reason,
        before.objectiveEffective(),
        before.rationalExplanation());
  }
}
