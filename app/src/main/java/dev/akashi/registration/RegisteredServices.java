package dev.akashi.registration;

import dev.akashi.directory.OrganisationId;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells other modules which services stand registered. */
@Service
public class RegisteredServices {

  private final RegistrationStore registrations;

  RegisteredServices(RegistrationStore registrations) {
    this.registrations = registrations;
  }

  /**
   * Those among the services whose application filed on that day would renew a registration. For
   * all others it would be a first one, also where a registration expired or was removed. One
   * query.
   */
  @Transactional(readOnly = true)
  public Set<ServiceId> renewing(Collection<ServiceId> among, LocalDate day) {
    return registrations.ofServices(among, day).stream()
        .filter(registration -> registration.kindOfApplication(day) == ApplicationKind.RENEWAL)
        .map(Registration::service)
        .collect(Collectors.toSet());
  }

  /** The registration under a key that was not removed by that day. */
  @Transactional(readOnly = true)
  public Optional<Registration> standing(RegistryKey key, LocalDate day) {
    return registrations
        .find(key)
        .filter(registration -> registration.standingOn(day) != RegistrationStanding.REMOVED);
  }

  /** The registrations of a provider that were not removed by that day. */
  @Transactional(readOnly = true)
  public List<Registration> standingOf(OrganisationId provider, LocalDate day) {
    return registrations.ofProvider(provider).stream()
        .filter(registration -> registration.standingOn(day) != RegistrationStanding.REMOVED)
        .toList();
  }
}
