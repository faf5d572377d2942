package dev.akashi.decision;

import dev.akashi.registry.RegistryEntry;
import java.time.LocalDate;
import java.util.Optional;

/** How a service may be procured, computed from the live list (CBD-18). */
public enum ProcurementRoute {
  /** A private platform of the government: the list is not asked. */
  PRIVATE_PLATFORM,
  LISTED,
  PROVISIONAL,
  /** On the own responsibility of the agency's CISO. */
  CISO_RESPONSIBILITY;

  /**
   * The route on that day.
   *
   * @param provisionalUntil the last day of a provisional measure, if one runs for the use
   */
  public static ProcurementRoute of(
      boolean publicOption,
      Optional<RegistryEntry> entry,
      Optional<LocalDate> provisionalUntil,
      LocalDate day) {
    if (entry.filter(listed -> listed.validOn(day)).isPresent()) {
      return LISTED;
    }
    if (!publicOption) {
      return PRIVATE_PLATFORM;
    }
    return provisionalUntil.filter(end -> !day.isAfter(end)).isPresent()
        ? PROVISIONAL
        : CISO_RESPONSIBILITY;
  }
}
