package dev.akashi.registration;

import dev.akashi.statement.Listings;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
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
    return registrations
        .ofService(service, day)
        .filter(r -> r.kindOfApplication(day) == ApplicationKind.RENEWAL)
        .isPresent();
  }
}
