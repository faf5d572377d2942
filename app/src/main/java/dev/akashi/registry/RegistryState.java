package dev.akashi.registry;

/** How an entry stands on a given day. */
public enum RegistryState {
  LISTED,
  /** Past its validity, but a renewal filed in time keeps it valid until the committee decides. */
  RENEWAL_UNDER_REVIEW,
  EXPIRED,
  REMOVED
}
