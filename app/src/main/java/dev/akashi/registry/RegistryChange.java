package dev.akashi.registry;

import java.util.Optional;

/**
 * What a published state changed for the reader; the history of an entry is told in these words.
 */
public enum RegistryChange {
  LISTED,
  RENEWAL_FILED,
  RENEWED,
  CHANGED,
  ENDED;

  /** What became of an entry between two published states; without a state before, it is new. */
  public static RegistryChange between(Optional<RegistryEntry> before, RegistryEntry after) {
    return before.map(earlier -> between(earlier, after)).orElse(LISTED);
  }

  private static RegistryChange between(RegistryEntry before, RegistryEntry after) {
    if (before.endedOn().isEmpty() && after.endedOn().isPresent()) {
      return ENDED;
    }
    if (!before.renewalPending() && after.renewalPending()) {
      return RENEWAL_FILED;
    }
    boolean longer =
        before.validUntil().isPresent()
            && after.validUntil().isPresent()
            && after.validUntil().get().isAfter(before.validUntil().get());
    return longer ? RENEWED : CHANGED;
  }
}
