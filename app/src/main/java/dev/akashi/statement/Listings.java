package dev.akashi.statement;

import java.time.LocalDate;

/** Which services are registered; the registration, which lies downstream, knows. */
public interface Listings {

  /**
   * Whether an application for the service that is filed on the day renews its registration; a
   * service that never was on the list, or is no longer, begins anew (FRM-15).
   */
  boolean renews(ServiceId service, LocalDate day);
}
