package dev.akashi.registration;

import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps a registration valid while a renewal filed in time is under review. */
@Service
class RenewalStanding {

  private final RegistrationStore registrations;
  private final PublicRegister register;
  private final RegistryPublication publication;
  private final ProgrammeParameters parameters;

  RenewalStanding(
      RegistrationStore registrations,
      PublicRegister register,
      RegistryPublication publication,
      ProgrammeParameters parameters) {
    this.registrations = registrations;
    this.register = register;
    this.publication = publication;
    this.parameters = parameters;
  }

  /** The registration that an application filed on that day renews, if there is one. */
  Optional<RegistryKey> renewedBy(ServiceId service, LocalDate filedOn) {
    return registrations
        .ofService(service, filedOn)
        .filter(r -> r.kindOfApplication(filedOn) == ApplicationKind.RENEWAL)
        .map(Registration::key);
  }

  /** A renewal was filed; the first filing counts when it was returned in between. */
  void filed(RegistryKey key, LocalDate on) {
    Registration registration = registrations.find(key).orElseThrow();
    if (registration.renewalFiledOn().isEmpty()) {
      registrations.setRenewalFiled(key, Optional.of(on));
    }
    if (parameters.on(on, RegistrationParameters.PENDING_KEEPS_VALID)) {
      publish(key, true);
    }
  }

  /** The renewal came to nothing: the registration ends with its own validity. */
  void over(RegistryKey key) {
    registrations.setRenewalFiled(key, Optional.empty());
    publish(key, false);
  }

  private void publish(RegistryKey key, boolean pending) {
    register
        .find(key)
        .filter(entry -> entry.renewalPending() != pending)
        .ifPresent(entry -> publication.publish(entry.withRenewalPending(pending)));
  }
}
