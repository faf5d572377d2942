package dev.akashi.request;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.RequirementId;
import java.util.Optional;

/**
 * Which requests are listed.
 *
 * @param waitsFor only those that wait for this side
 * @param overdue only those whose day has passed without an answer
 * @param control only those for this requirement
 * @param engagement only those of this engagement
 */
public record EvidenceRequestFilter(
    Optional<EvidenceRequestState> state,
    Optional<RequestParty> waitsFor,
    boolean overdue,
    Optional<RequirementId> control,
    Optional<EngagementId> engagement) {

  /** What is overdue, whatever else holds of it. */
  static EvidenceRequestFilter late() {
    return new EvidenceRequestFilter(
        Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
  }

  public static EvidenceRequestFilter all() {
    return new EvidenceRequestFilter(
        Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
  }
}
