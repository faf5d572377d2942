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
  SUSPENDED,
  RESUMED,
  ENDED,
  WITHDRAWN;

  /** What became of an entry between two published states; without a state before, it is new. */
  public static RegistryChange between(Optional<RegistryEntry> before, RegistryEntry after) {
    return before.map(earlier -> between(earlier, after)).orElse(LISTED);
  }

  private static RegistryChange between(RegistryEntry before, RegistryEntry after) {
    Optional<Standing.End> end = after.standing().end();
    if (before.standing().end().isEmpty() && end.isPresent()) {
      return end.get().kind() == EndKind.WITHDRAWN ? WITHDRAWN : ENDED;
    }
    boolean suspended = before.standing().openSuspension().isPresent();
    if (suspended != after.standing().openSuspension().isPresent()) {
      return suspended ? RESUMED : SUSPENDED;
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
