package dev.akashi.statement;

import java.time.LocalDate;
import java.util.OptionalInt;

/** Which services are registered; the registration, which lies downstream, knows. */
public interface Listings {

  /**
   * Whether an application for the service that is filed on the day renews its registration; a
   * service that never was on the list, or is no longer, begins anew (FRM-15).
   */
  boolean renews(ServiceId service, LocalDate day);

  /** The level at which the service is registered, where an application filed on the day renews. */
  OptionalInt renewedLevel(ServiceId service, LocalDate day);
}
