package dev.akashi.assessment;

import java.time.Instant;

/**
 * What became of a finding of the last report, as the next engagement on the service saw it.
 *
 * @param text what was seen
 */
public record FollowUp(
    FindingId finding, FollowUpOutcome outcome, String text, String by, Instant at) {

  /** What became of it. */
  public enum FollowUpOutcome {
    PUT_RIGHT,
    /** It is still so, and becomes a candidate for a finding of this engagement. */
    PERSISTS
  }
}
