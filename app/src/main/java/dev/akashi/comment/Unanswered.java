package dev.akashi.comment;

import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftState;
import java.time.LocalDate;

/**
 * A round that has comments and no result yet.
 *
 * @param closesOn its last day
 * @param count how many comments wait for an answer
 */
public record Unanswered(DraftId draft, String version, LocalDate closesOn, int count) {

  /** Whether the office can answer all there will be: the days are over, or the draft is gone. */
  boolean isAtItsEnd(LocalDate day, DraftState state) {
    return day.isAfter(closesOn) || state == DraftState.DISCARDED;
  }

  /** Whether everybody waits for nothing but the result; a revised draft may be put out again. */
  boolean isReadyForResult(DraftState state) {
    return count == 0 && state != DraftState.DRAFT;
  }
}
