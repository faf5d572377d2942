package dev.akashi.registration;

import dev.akashi.directory.OrganisationId;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where registrations and what they stand on are kept. */
public interface RegistrationStore {

  Optional<Registration> find(RegistryKey key);

  /** The registrations with these keys; unknown keys are left out. */
  List<Registration> findAll(Collection<RegistryKey> keys);

  /** The registration of a service that has not ended by that day, even if its end is decided. */
  Optional<Registration> ofService(ServiceId service, LocalDate day);

  /** As {@link #ofService}, of each of the services that has one. */
  List<Registration> ofServices(Collection<ServiceId> services, LocalDate day);

  /** The registration that rests on an application. */
  Optional<Registration> ofApplication(ApplicationId application);

  List<Registration> ofProvider(OrganisationId provider);

  /**
   * The next serial. Nobody else gets one before the transaction ends, so serials are given in the
   * order of decision; a decision that fails takes none.
   */
  int nextSerial(int first);

  void insert(Registration registration, int serial, ApplicationId application);

  /** Renewal: the validity and the level of the new statement. */
  void renew(Registration registration, ApplicationId application);

  void setRenewalFiled(RegistryKey key, Optional<LocalDate> on);

  void end(RegistryKey key, LocalDate on);
}
