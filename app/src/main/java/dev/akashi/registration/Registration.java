package dev.akashi.registration;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A registered service.
 *
 * @param renewalFiledOn the day on which the renewal under review was filed, if one is
 * @param endedOn the day from which it is no longer on the list
 */
public record Registration(
    RegistryKey key,
    ServiceId service,
    OrganisationId provider,
    LocalizedText serviceName,
    LocalDate registeredOn,
    LocalDate validUntil,
    int level,
    Optional<LocalDate> renewalFiledOn,
    Optional<LocalDate> endedOn) {

  public RegistrationStanding standingOn(LocalDate day) {
    if (endedOn.filter(end -> !day.isBefore(end)).isPresent()) {
      return RegistrationStanding.REMOVED;
    }
    if (!day.isAfter(validUntil)) {
      return RegistrationStanding.ACTIVE;
    }
    return renewalFiledOn.filter(this::isInTime).isPresent()
        ? RegistrationStanding.ACTIVE_PENDING_RENEWAL
        : RegistrationStanding.EXPIRED;
  }

  /** Whether an application filed on that day renews it: by the end of its validity. */
  public boolean isInTime(LocalDate filedOn) {
    return !filedOn.isAfter(validUntil);
  }

  /** What an application for its service is, when filed on that day. */
  public ApplicationKind kindOfApplication(LocalDate filedOn) {
    RegistrationStanding standing = standingOn(filedOn);
    return standing == RegistrationStanding.ACTIVE
            || standing == RegistrationStanding.ACTIVE_PENDING_RENEWAL
        ? ApplicationKind.RENEWAL
        : ApplicationKind.FIRST;
  }
}
