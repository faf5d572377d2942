package dev.akashi.committee;

/** How far a meeting is. */
public enum MeetingState {
  PLANNED,
  OPEN,
  /** Its resolutions are carried out and published. */
  CLOSED
}
