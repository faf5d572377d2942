package dev.akashi.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One step in the history of an entry.
 *
 * @param from the first day the state shows on the list
 * @param recordedAt when it was recorded
 * @param reason why an entry ended, as published; empty for other changes
 */
public record PublishedState(
    int revision,
    LocalDate from,
    Instant recordedAt,
    RegistryChange change,
    String reason,
    RegistryEntry entry) {

  /** Whether it says that the entry ends on a later day. */
  public boolean isDecidedAhead() {
    return change == RegistryChange.ENDED && entry.endedOn().filter(from::isBefore).isPresent();
  }
}
