package dev.akashi.registry;

/** Why an entry leaves the list. */
public enum EndKind {
  /** The committee decided so (FRM-53). */
  REMOVED,
  /** Its provider withdrew the service from the list. */
  WITHDRAWN,
  /** It ran out and the service was registered anew under another number. */
  EXPIRED;

  RegistryState state() {
    return switch (this) {
      case REMOVED -> RegistryState.REMOVED;
      case WITHDRAWN -> RegistryState.WITHDRAWN;
      case EXPIRED -> RegistryState.EXPIRED;
    };
  }
}
