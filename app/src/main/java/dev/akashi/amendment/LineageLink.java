package dev.akashi.amendment;

import dev.akashi.baseline.RequirementId;

/**
 * What the programme office says of an old and a new requirement.
 *
 * @param same whether the new one was formerly known as the old one; false when they only look
 *     alike
 */
public record LineageLink(
    String fromVersion,
    RequirementId from,
    String toVersion,
    RequirementId to,
    boolean same,
    String reason) {}
