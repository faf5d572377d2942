package dev.akashi.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the list can be ordered by; entries that are equal follow the order they were listed in. */
public enum RegistrySort {
  /** The order of listing, the first column of the list. */
  NO,
  NAME,
  APPLICANT,
  REGISTERED;

  /** The word for it in an address. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Names are read from the front, days and numbers from the newest. */
  public boolean descendsAtFirst() {
    return this == NO || this == REGISTERED;
  }

  public static Optional<RegistrySort> of(String code) {
    return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
  }
}
