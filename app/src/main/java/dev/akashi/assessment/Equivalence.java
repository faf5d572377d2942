package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import java.time.Instant;

/**
 * The auditor's judgement on another technology than the examples of the baseline (FRM-37).
 *
 * @param technology what the provider uses
 * @param explanation why it reaches the same, as the provider explains it
 * @param equivalent whether it does, in the auditor's judgement
 * @param reason why the auditor judges so
 * @param adviser who advised the auditor; may be empty
 * @param revision grows with every change; 0 while nothing is kept
 */
public record Equivalence(
    RequirementId requirement,
    String technology,
    String explanation,
    boolean equivalent,
    String reason,
    String adviser,
    String by,
    Instant at,
    int revision) {}
