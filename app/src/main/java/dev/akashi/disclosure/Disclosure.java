package dev.akashi.disclosure;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An agency asks to read what the provider of a listed service discloses to agencies on grant.
 *
 * @param agencyName its name on the day it asked
 * @param purpose what the agency needs it for
 * @param until the last day on which it may read; empty unless it was granted
 * @param answer what the provider said with its answer; may be empty
 */
public record Disclosure(
    DisclosureId id,
    ServiceId service,
    RegistryKey key,
    LocalizedText serviceName,
    OrganisationId provider,
    OrganisationId agency,
    String agencyName,
    String purpose,
    String askedByName,
    Instant askedAt,
    DisclosureState state,
    Optional<LocalDate> until,
    String answer,
    String answeredByName,
    Optional<Instant> answeredAt,
    int revision) {

  /** Whether the agency may read on that day. */
  public boolean letsReadOn(LocalDate day) {
    return state == DisclosureState.GRANTED && until.filter(last -> !day.isAfter(last)).isPresent();
  }

  /** Whether it waits for an answer or still runs, so that asking again is in vain. */
  public boolean isOpenOn(LocalDate day) {
    return state == DisclosureState.ASKED || letsReadOn(day);
  }
}
