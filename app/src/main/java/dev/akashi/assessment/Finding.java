package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a procedure brought to light, with the provider's response (発見事項).
 *
 * @param findingClass how grave it is; empty for a candidate
 * @param respondedAt when the provider last answered
 * @param remediedOn the day on which the provider put it right, as the provider says
 * @param conclusion what the assessor says on dismissing, accepting or reporting it
 * @param retest the number of the working paper by which the remedy was tested
 * @param settledAt when the assessor dismissed, accepted or reported it; empty before
 * @param revision grows with every change; an edit of an older one is stale
 */
public record Finding(
    FindingId id,
    EngagementId engagement,
    RequirementId requirement,
    FindingKind kind,
    FindingState state,
    LocalDate foundOn,
    Optional<FindingClass> findingClass,
    String text,
    String response,
    Optional<LocalDate> respondedOn,
    Optional<Instant> respondedAt,
    Optional<LocalDate> remediedOn,
    String conclusion,
    Optional<Integer> retest,
    Optional<Instant> settledAt,
    int revision) {

  static Finding candidate(
      EngagementId engagement,
      RequirementId requirement,
      FindingKind kind,
      LocalDate foundOn,
      String text) {
    return new Finding(
        FindingId.random(),
        engagement,
        requirement,
        kind,
        FindingState.CANDIDATE,
        foundOn,
        Optional.empty(),
        text,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /** The same finding as the assessor words and classifies it for the provider. */
  Finding raised(String words, FindingClass as) {
    return new Finding(
        id,
        engagement,
        requirement,
        kind,
        FindingState.OPEN,
        foundOn,
        Optional.of(as),
        words,
        response,
        respondedOn,
        respondedAt,
        remediedOn,
        conclusion,
        retest,
        settledAt,
        revision);
  }

  /**
   * The same finding with what the provider says of it.
   *
   * @param remedied the day on which it was put right; empty when it was not
   */
  Finding answered(String words, LocalDate day, Instant at, Optional<LocalDate> remedied) {
    return new Finding(
        id,
        engagement,
        requirement,
        kind,
        FindingState.RESPONDED,
        foundOn,
        findingClass,
        text,
        words,
        Optional.of(day),
        Optional.of(at),
        remedied,
        conclusion,
        retest,
        settledAt,
        revision);
  }

  Finding settled(FindingState as, String why, Optional<Integer> testedBy, Instant at) {
    return new Finding(
        id,
        engagement,
        requirement,
        kind,
        as,
        foundOn,
        findingClass,
        text,
        response,
        respondedOn,
        respondedAt,
        remediedOn,
        why,
        testedBy,
        Optional.of(at),
        revision);
  }

  /** The same finding once the paper by which its remedy was tested is taken back. */
  Finding untested() {
    return new Finding(
        id,
        engagement,
        requirement,
        kind,
        FindingState.RESPONDED,
        foundOn,
        findingClass,
        text,
        response,
        respondedOn,
        respondedAt,
        remediedOn,
        "",
        Optional.empty(),
        Optional.empty(),
        revision);
  }
}
