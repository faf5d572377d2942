package dev.akashi.decision;

import dev.akashi.classification.SystemId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision was sealed; told in its transaction.
 *
 * @param service the name of the adopted service; empty when on-premises was chosen
 */
public record DecisionFinalised(
    DecisionId decision,
    OrganisationId organisation,
    SystemId system,
    String systemName,
    Optional<String> service,
    Optional<RegistryKey> listed,
    LocalDate on) {}
