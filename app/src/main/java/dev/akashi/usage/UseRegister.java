package dev.akashi.usage;

import dev.akashi.decision.DecisionId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.registry.RegistryKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where services in use are kept, and what their users were told. */
public interface UseRegister {

  Optional<ServiceUse> find(ServiceUseId id);

  /** The use that a decision began. */
  Optional<ServiceUse> of(DecisionId decision);

  /** The uses of an organisation, those in use first. */
  List<ServiceUse> of(OrganisationId organisation);

  /** Who uses the listed service now. */
  List<ServiceUse> usersOf(RegistryKey key);

  void add(ServiceUse use);

  /** Both refuse (409) when the use is no longer as it was read. */
  void setAdministrator(ServiceUse use, String administrator);

  void end(ServiceUse use, LocalDate on);

  /** Notes that a use is told of a change; false when it was told before. */
  boolean noteTold(ServiceUseId id, RegistryChange change, String about, Instant at);

  /** The changes of the list that concern users. */
  enum RegistryChange {
    ENDED,
    BASE_LOST,
    SUSPENDED,
    RESUMED
  }
}
