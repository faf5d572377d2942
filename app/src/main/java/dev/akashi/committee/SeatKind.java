package dev.akashi.committee;

/** In which capacity somebody sits on the committee (AMD-03). */
public enum SeatKind {
  /** Somebody with knowledge of the field. */
  EXPERT,
  /** Somebody of a body that owns the programme. */
  OWNER
}
