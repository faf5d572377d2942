package dev.akashi.committee;

/** How the committee comes to its resolutions. */
public enum MeetingKind {
  MEETING,
  /** In writing, between meetings. */
  WRITTEN
}
