package dev.akashi.registration;

import dev.akashi.baseline.RequirementId;
import java.time.Instant;
import java.util.Optional;

/** The programme asks the assessor to explain a deviation at one control (FRM-44). */
public record ExplanationQuestion(
    QuestionId id,
    ApplicationId application,
    RequirementId requirement,
    String question,
    String askedBy,
    Instant askedAt,
    Optional<Answer> answer) {

  /** What the assessor answered. */
  public record Answer(String text, String by, Instant at) {}

  public boolean isOpen() {
    return answer.isEmpty();
  }
}
