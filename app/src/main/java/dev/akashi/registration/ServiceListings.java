package dev.akashi.registration;

import dev.akashi.statement.Listings;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

/** Tells the modules before the registration which services are registered. */
@Service
class ServiceListings implements Listings {

  private final RegistrationStore registrations;

  ServiceListings(RegistrationStore registrations) {
    this.registrations = registrations;
  }

  @Override
  public boolean renews(ServiceId service, LocalDate day) {
    return renewed(service, day).isPresent();
  }

  @Override
  public OptionalInt renewedLevel(ServiceId service, LocalDate day) {
    return renewed(service, day).map(r -> OptionalInt.of(r.level())).orElse(OptionalInt.empty());
  }

  private Optional<Registration> renewed(ServiceId service, LocalDate day) {
    return registrations
        .ofService(service, day)
        .filter(r -> r.kindOfApplication(day) == ApplicationKind.RENEWAL);
  }
}
