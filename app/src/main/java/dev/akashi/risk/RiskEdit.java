package dev.akashi.risk;

import java.util.Optional;

/**
 * One change of an analysis among several that are made at once.
 *
 * @param before empty for a new risk
 * @param after empty when it is taken out
 */
public record RiskEdit(Optional<Risk> before, Optional<Risk.Content> after) {}
