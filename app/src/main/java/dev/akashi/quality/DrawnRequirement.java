package dev.akashi.quality;

import dev.akashi.baseline.RequirementId;

/**
 * A requirement as whose ground a paper was drawn.
 *
 * @param rank its place in the draw, from 1
 */
public record DrawnRequirement(ReviewId review, int rank, RequirementId requirement) {}
