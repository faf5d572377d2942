package dev.akashi.oversight;

/** How far a report or notice has come. */
public enum FilingState {
  /** With the programme. */
  FILED,
  /** With the body, to be filed again. */
  RETURNED,
  ACKNOWLEDGED
}
