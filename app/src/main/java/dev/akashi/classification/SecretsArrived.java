package dev.akashi.classification;

import dev.akashi.directory.OrganisationId;

/**
 * A system now handles information that never goes onto a public cloud (CBD-20); told in the
 * transaction of the change.
 *
 * @param information the name of the information
 */
public record SecretsArrived(
    OrganisationId organisation, SystemId system, String systemName, String information) {}
