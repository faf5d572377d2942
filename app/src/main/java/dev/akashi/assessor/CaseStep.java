package dev.akashi.assessor;

/** What somebody does with a misconduct case. */
public enum CaseStep {
  OFFER_HEARING,
  SEND_TO_COMMITTEE,
  SEND_BACK,
  DECIDE,
  ORDER_IMPROVEMENT,
  CONFIRM_IMPROVEMENT
}
