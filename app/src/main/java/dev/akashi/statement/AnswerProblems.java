package dev.akashi.statement;

import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.Reason;
import java.util.Optional;

/** What keeps an answer from being stored, even in a draft. */
public final class AnswerProblems {

  private static final String FIELD = "treatment";

  private AnswerProblems() {}

  /** The first problem of an answer that is given in place of the one before. */
  public static Optional<Reason> of(Requirement requirement, Answer given, Answer before) {
    if (!TreatmentChoices.allows(requirement, given.treatment())) {
      return Optional.of(notPossible(requirement, given.treatment()));
    }
    if (given.individualControls().size() > AnswerLimits.MOST_MEASURES) {
      return Optional.of(
          Reason.of("statement.too-many-measures", "BSR-5")
              .with(given.individualControls().size(), AnswerLimits.MOST_MEASURES));
    }
    return controlsWithoutTreatment(given, before)
        ? Optional.of(
            Reason.atField(
                FIELD, "statement.controls-without-treatment", given.requirement().value()))
        : Optional.empty();
  }

  private static Reason notPossible(Requirement requirement, Treatment treatment) {
    return Reason.atField(FIELD, "statement.treatment-not-possible", treatment, requirement.kind());
  }

  /** Controls that are written for an answer nobody chose would look like no answer at all. */
  private static boolean controlsWithoutTreatment(Answer given, Answer before) {
    return given.treatment() == Treatment.UNANSWERED
        && given.hasIndividualControl()
        && (before.treatment() == Treatment.UNANSWERED
            || !given.individualControls().equals(before.individualControls()));
  }
}
