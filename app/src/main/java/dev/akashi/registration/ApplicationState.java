package dev.akashi.registration;

import java.util.Locale;

/** How far an application has come. */
public enum ApplicationState {
  PREPARING,
  SUBMITTED,
  INCOMPLETE,
  ACCEPTED,
  TECHNICAL_REVIEW,
  COMMITTEE_AGENDA,
  REGISTERED,
  REFUSED,
  WITHDRAWN;

  /** Whether nothing can follow any more. */
  public boolean isFinal() {
    return this == REGISTERED || this == REFUSED || this == WITHDRAWN;
  }

  /** The last part of message keys, for example {@code technical-review}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
