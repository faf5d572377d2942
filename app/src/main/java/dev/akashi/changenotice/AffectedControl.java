package dev.akashi.changenotice;

import dev.akashi.baseline.RequirementId;

/**
 * A control that a change touches, with what the statement says of it before and after.
 *
 * @param before empty when the control is new
 * @param after empty when the control is given up
 */
public record AffectedControl(RequirementId requirement, String before, String after) {}
