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

  void insert(Registration registration, int serial, ApplicationId application, List<Base> bases);

  /** Renewal: the validity, the level and the bases of the new statement. */
  void renew(Registration registration, ApplicationId application, List<Base> bases);

  void setRenewalFiled(RegistryKey key, Optional<LocalDate> on);

  void end(RegistryKey key, LocalDate on);

  /** What the registrations that have not been ended stand on. */
  DependencyGraph dependencies();

  /** What a registration stands on. */
  List<Base> basesOf(RegistryKey key);

  /** A listed service that a registered one stands on. */
  record Base(RegistryKey key, String name, boolean ownAssessmentAccepted) {}
}
