package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deviation that a procedure brought to light, with the provider's response (発見事項).
 *
 * @param conclusion what the assessor says on dismissing, accepting or reporting it
 * @param settledAt when the assessor did so; empty before
 * @param revision grows with every change; an edit of an older one is stale
 */
public record Finding(
    FindingId id,
    EngagementId engagement,
    RequirementId requirement,
    FindingState state,
    LocalDate foundOn,
    String text,
    String response,
    Optional<LocalDate> respondedOn,
    String conclusion,
    Optional<Instant> settledAt,
    int revision) {

  static Finding candidate(
      EngagementId engagement, RequirementId requirement, LocalDate foundOn, String text) {
    return new Finding(
        FindingId.random(),
        engagement,
        requirement,
        FindingState.CANDIDATE,
        foundOn,
        text,
        "",
        Optional.empty(),
        "",
        Optional.empty(),
        1);
  }

  /** The same finding as the assessor words it for the provider. */
  Finding raised(String words) {
    return new Finding(
        id,
        engagement,
        requirement,
        FindingState.OPEN,
        foundOn,
        words,
        response,
        respondedOn,
        conclusion,
        settledAt,
        revision);
  }

  Finding answered(String words, LocalDate day) {
    return new Finding(
        id,
        engagement,
        requirement,
        FindingState.RESPONDED,
        foundOn,
        text,
        words,
        Optional.of(day),
        conclusion,
        settledAt,
        revision);
  }

  Finding settled(FindingState as, String why, Instant at) {
    return new Finding(
        id,
        engagement,
        requirement,
        as,
        foundOn,
        text,
        response,
        respondedOn,
        why,
        Optional.of(at),
        revision);
  }
}
