package dev.akashi.request;

import java.time.Instant;

/** What somebody of one side said or did about a request, as it was said. */
public record RequestEntry(
    RequestAct act, RequestParty party, String text, String person, Instant at) {

  /** What was said or done. */
  public enum RequestAct {
    ASK,
    CHANGE,
    COMMENT,
    DELIVER,
    DECLINE,
    ACCEPT,
    RETURN,
    WITHDRAW
  }
}
