package dev.akashi.registry;

import java.time.LocalDate;

/**
 * An entry as a row of the list.
 *
 * @param no its place in the order of listing; the first column of the list (AMD-07)
 */
public record ListedService(int no, RegistryEntry entry) {

  public RegistryKey key() {
    return entry.key();
  }

  public RegistryState stateOn(LocalDate day) {
    return entry.stateOn(day);
  }
}
