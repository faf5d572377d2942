package dev.akashi.registration;

import java.util.Locale;

/** What somebody does with an application. */
public enum ApplicationAction {
  SUBMIT,
  RETURN_AS_INCOMPLETE,
  ACCEPT,
  BEGIN_REVIEW,
  SEND_TO_COMMITTEE,
  DEFER,
  REGISTER,
  /** It goes on with the amended statement of the same period and the report on it. */
  REPLACE_PAPERS,
  REFUSE,
  WITHDRAW,
  /** The registration it would have renewed was removed. */
  CLOSE;

  /** The last part of message keys, for example {@code send-to-committee}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
