package dev.akashi.registry;

/** How an entry stands on a given day. */
public enum RegistryState {
  LISTED,
  /** Past its validity, but a renewal filed in time keeps it valid until the committee decides. */
  RENEWAL_UNDER_REVIEW,
  /** On the list, but not to be chosen until the suspension is lifted (FRM-16). */
  SUSPENDED,
  EXPIRED,
  REMOVED,
  /** Its provider withdrew it. */
  WITHDRAWN
}
