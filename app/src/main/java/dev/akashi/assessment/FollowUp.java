package dev.akashi.assessment;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a finding of the last report, as the next engagement on the service saw it.
 *
 * @param number the how many-th entry on the finding it is; the newest counts
 * @param text what was seen, and why an earlier entry is replaced
 * @param retest the number of the working paper that shows that it is put right
 */
public record FollowUp(
    FindingId finding,
    int number,
    FollowUpOutcome outcome,
    String text,
    Optional<Integer> retest,
    String by,
    Instant at) {

  /** What became of it. */
  public enum FollowUpOutcome {
    PUT_RIGHT,
    /** It is still so, and becomes a candidate for a finding of this engagement. */
    PERSISTS
  }
}
