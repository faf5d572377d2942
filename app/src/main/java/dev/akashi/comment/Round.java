package dev.akashi.comment;

import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.DraftText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The round of comment on one draft.
 *
 * @param title what the draft was called when the round was set
 * @param opensOn the first day on which comments are received
 * @param closesOn the last one
 * @param resultOn when the result was published
 */
public record Round(
    DraftId draft,
    String version,
    DraftText title,
    LocalDate opensOn,
    LocalDate closesOn,
    Optional<LocalDate> resultOn,
    int revision) {

  public boolean isOpen(LocalDate day) {
    return !day.isBefore(opensOn) && !day.isAfter(closesOn);
  }

  public boolean isOver(LocalDate day) {
    return day.isAfter(closesOn);
  }

  /**
   * Where a round stands on a day.
   *
   * @param draftState comments are received only while the draft is put before the public
   */
  public RoundState state(LocalDate day, DraftState draftState) {
    if (resultOn.isPresent()) {
      return RoundState.PUBLISHED;
    }
    if (isOver(day) || draftState != DraftState.PUBLIC_COMMENT) {
      return RoundState.CLOSED;
    }
    return isOpen(day) ? RoundState.OPEN : RoundState.COMING;
  }

  /** Where a round stands. */
  public enum RoundState {
    COMING,
    OPEN,
    CLOSED,
    PUBLISHED
  }
}
