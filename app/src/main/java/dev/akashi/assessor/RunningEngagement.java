package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;

/**
 * An engagement of an assessor that is under way.
 *
 * @param id its id, as it stands in addresses
 * @param started whether fieldwork has begun
 */
public record RunningEngagement(
    String id, LocalizedText serviceName, OrganisationId provider, boolean started) {}
