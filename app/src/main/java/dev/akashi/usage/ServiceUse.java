package dev.akashi.usage;

import dev.akashi.classification.SystemId;
import dev.akashi.decision.DecisionId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A service an organisation uses, with what it was decided or approved by.
 *
 * @param administrator who administers the service; named with every approval (LGG-30)
 */
public record ServiceUse(
    ServiceUseId id,
    OrganisationId organisation,
    String serviceName,
    Optional<RegistryKey> listed,
    Optional<SystemId> system,
    String systemName,
    Optional<DecisionId> decision,
    Optional<UseApplicationId> application,
    String administrator,
    LocalDate since,
    Optional<LocalDate> endedOn,
    int revision) {}
