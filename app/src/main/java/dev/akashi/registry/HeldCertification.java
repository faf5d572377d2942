package dev.akashi.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A certification that is stated to be held.
 *
 * @param validTo its last day; empty means not stated
 */
public record HeldCertification(
    CertificationScheme scheme, Optional<LocalDate> validFrom, Optional<LocalDate> validTo) {

  /** The kind of public fact that states one. */
  public static final String KIND = "CERTIFICATION";

  public boolean validOn(LocalDate day) {
    return validFrom.filter(day::isBefore).isEmpty() && validTo.filter(day::isAfter).isEmpty();
  }

  /** What an entry of the list states of the service itself. */
  static List<HeldCertification> of(RegistryEntry entry) {
    return entry.scope().facts().stream()
        .filter(fact -> fact.kind().equals(KIND) && fact.value("holder").isEmpty())
        .flatMap(fact ->
            fact
                .value("scheme")
                .flatMap(CertificationScheme::named)
                .map(scheme ->
                    new HeldCertification(
                        scheme,
                        fact.value("validFrom").map(LocalDate::parse),
                        fact.value("validTo").map(LocalDate::parse)))
                .stream())
        .toList();
  }
}
