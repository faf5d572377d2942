package dev.akashi.comment;

import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.DraftText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The round of comment on one draft.
 *
 * @param title what the draft was called when it was put before the public last, or when the days
 *     were set
 * @param opensOn the first day on which comments are received
 * @param closesOn the last one
 * @param openedOn when the draft was put before the public first; until then the round is only
 *     planned
 * @param resultOn when the result was published
 * @param received how many comments were received
 */
public record Round(
    DraftId draft,
    String version,
    DraftText title,
    LocalDate opensOn,
    LocalDate closesOn,
    Optional<LocalDate> openedOn,
    Optional<LocalDate> resultOn,
    int received,
    int revision) {

  /** A round before its draft is put before the public. */
  static Round planned(BaselineDraft draft, LocalDate opensOn, LocalDate closesOn) {
    return new Round(
        draft.id(),
        draft.version(),
        draft.title(),
        opensOn,
        closesOn,
        Optional.empty(),
        Optional.empty(),
        0,
        0);
  }

  /** Whether the public knows of it. */
  public boolean isOpened() {
    return openedOn.isPresent();
  }

  /** Whether no comment can come any more: the days are over, or the draft was withdrawn. */
  public boolean isAtItsEnd(LocalDate day, DraftState draftState) {
    return isOpened() && (isOver(day) || draftState == DraftState.DISCARDED);
  }

  /**
   * Whether comments could be sent on one of its days.
   *
   * @param takenBackOn when its draft was taken back last
   */
  boolean wasHeardUntil(LocalDate takenBackOn) {
    return openedOn.filter(on -> !on.isAfter(closesOn)).isPresent()
        && !takenBackOn.isBefore(opensOn);
  }

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
    if (!isOpened()) {
      return RoundState.COMING;
    }
    if (resultOn.isPresent()) {
      return RoundState.PUBLISHED;
    }
    return switch (draftState) {
      case DRAFT -> RoundState.REVISING;
      case DISCARDED -> RoundState.WITHDRAWN;
      case DECIDED, PROMULGATED -> RoundState.CLOSED;
      case PUBLIC_COMMENT -> onDaysOfComment(day);
    };
  }

  private RoundState onDaysOfComment(LocalDate day) {
    if (isOver(day)) {
      return RoundState.CLOSED;
    }
    return isOpen(day) ? RoundState.OPEN : RoundState.COMING;
  }

  /** Where a round stands. */
  public enum RoundState {
    COMING,
    OPEN,
    /** The draft was taken back and is being revised. */
    REVISING,
    CLOSED,
    /** The draft was discarded; the result is still to come. */
    WITHDRAWN,
    PUBLISHED
  }
}
