package dev.akashi.registration;

/** How a registration stands on a day. */
public enum RegistrationStanding {
  ACTIVE,
  /** Past its validity, kept valid by a renewal filed in time until the committee decides. */
  ACTIVE_PENDING_RENEWAL,
  EXPIRED,
  REMOVED
}
