package dev.akashi.decision;

import java.util.Locale;

/** The five merits a cloud service is used for (CBD-02). */
public enum Merit {
  EFFICIENCY,
  SECURITY_LEVEL,
  INNOVATION,
  FLEXIBILITY,
  AVAILABILITY;

  /** The lower-case name used in message keys, {@code security-level}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
