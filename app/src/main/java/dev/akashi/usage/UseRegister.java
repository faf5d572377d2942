package dev.akashi.usage;

import dev.akashi.decision.DecisionId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.registry.RegistryKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where services in use are kept, and what their users were told. */
public interface UseRegister {

  Optional<ServiceUse> find(ServiceUseId id);

  /** The use that a decision began. */
  Optional<ServiceUse> of(DecisionId decision);

  /** The uses of an organisation, those in use first. */
  List<ServiceUse> of(OrganisationId organisation);

  /** Who uses one of the listed services now; one query however many they are. */
  List<ServiceUse> usersOf(Collection<RegistryKey> keys);

  /** Who uses one of the listed services on the day; one query however many they are. */
  List<ServiceUse> usedOn(Collection<RegistryKey> keys, LocalDate day);

  void add(ServiceUse use);

  /** Both refuse (409) when the use is no longer as it was read. */
  void setAdministrator(ServiceUse use, String administrator);

  void end(ServiceUse use, LocalDate on);

  /**
   * Notes that uses are told of a change; gives those that were not told of it before.
   *
   * @param about what each use is told about
   */
  Set<ServiceUseId> noteTold(RegistryChange change, Map<ServiceUseId, String> about, Instant at);

  /** The changes of the list that concern users. */
  enum RegistryChange {
    ENDED,
    BASE_LOST,
    SUSPENDED,
    RESUMED
  }
}
