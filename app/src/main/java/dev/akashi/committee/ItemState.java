package dev.akashi.committee;

/** How far an item of an agenda is. */
public enum ItemState {
  PROPOSED,
  /** The papers are bound and votes are taken. */
  OPEN,
  /** Enough votes are for it; it is carried out when the meeting is closed. */
  ADOPTED,
  CARRIED,
  REJECTED,
  NO_QUORUM,
  /** Taken off the agenda; the matter waits for another meeting. */
  TAKEN_BACK;

  /** Whether the matter cannot be put on another agenda meanwhile. */
  public boolean isLive() {
    return this == PROPOSED || this == OPEN || this == ADOPTED;
  }

  /** Whether it was voted on to the end. */
  public boolean isSettled() {
    return this == ADOPTED || this == CARRIED || this == REJECTED || this == NO_QUORUM;
  }
}
