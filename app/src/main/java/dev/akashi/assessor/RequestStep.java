package dev.akashi.assessor;

/** What somebody does with a request. */
public enum RequestStep {
  APPLY,
  RETURN,
  ACCEPT,
  SEND_TO_COMMITTEE,
  SEND_BACK,
  REGISTER,
  REFUSE,
  WITHDRAW,
  STOP
}
