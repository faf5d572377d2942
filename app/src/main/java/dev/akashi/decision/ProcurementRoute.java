package dev.akashi.decision;

import dev.akashi.registry.RegistryEntry;
import java.time.LocalDate;
import java.util.Optional;

/** How a service may be procured, computed from the live list (CBD-18). */
public enum ProcurementRoute {
  /** A private platform of the government: the list is not asked. */
  PRIVATE_PLATFORM,
  LISTED,
  /** On the own responsibility of the agency's CISO. */
  CISO_RESPONSIBILITY;

  /**
   * The route on that day. The provisional measures ran out on 2023-03-31; none can be begun any
   * more.
   */
  public static ProcurementRoute of(
      boolean publicOption, Optional<RegistryEntry> entry, LocalDate day) {
    if (entry.filter(listed -> listed.validOn(day)).isPresent()) {
      return LISTED;
    }
    return publicOption ? CISO_RESPONSIBILITY : PRIVATE_PLATFORM;
  }
}
