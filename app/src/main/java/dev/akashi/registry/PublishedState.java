package dev.akashi.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One step in the history of an entry.
 *
 * @param from the first day the state shows on the list
 * @param recordedAt when it was recorded
 * @param reason why an entry ended, was suspended or is so no longer, as published; else empty
 */
public record PublishedState(
    int revision,
    LocalDate from,
    Instant recordedAt,
    RegistryChange change,
    String reason,
    RegistryEntry entry) {

  /** The day of what it says, when that lies after the day from which it shows. */
  public Optional<LocalDate> decidedAhead() {
    Standing standing = entry.standing();
    Optional<LocalDate> day =
        switch (change) {
          case ENDED, WITHDRAWN -> entry.endedOn();
          case SUSPENDED -> standing.suspension().map(Standing.Suspension::from);
          case RESUMED -> standing.suspension().flatMap(Standing.Suspension::until);
          case LISTED, RENEWAL_FILED, RENEWED, CHANGED -> Optional.empty();
        };
    return day.filter(from::isBefore);
  }
}
