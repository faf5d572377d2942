package dev.akashi.assessor;

/** How far a request has come. */
public enum RequestState {
  PREPARING,
  APPLIED,
  RETURNED,
  UNDER_EVALUATION,
  BEFORE_COMMITTEE,
  REGISTERED,
  REFUSED,
  WITHDRAWN,
  /** Ended because the selection of the body was withdrawn. */
  STOPPED;

  /** Whether the body can write. */
  public boolean isWithBody() {
    return this == PREPARING || this == RETURNED;
  }

  /** Whether nothing can follow any more. */
  public boolean isFinal() {
    return this == REGISTERED || this == REFUSED || this == WITHDRAWN || this == STOPPED;
  }
}
