package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deviation that a procedure brought to light, with the provider's response (発見事項).
 *
 * @param conclusion what the assessor says on dismissing, accepting or reporting it
 * @param revision grows with every change; an edit of an older one is stale
 */
public record Finding(
    FindingId id,
    EngagementId engagement,
    RequirementId requirement,
    FindingState state,
    LocalDate foundOn,
    String text,
    String response,
    Optional<LocalDate> respondedOn,
    String conclusion,
    int revision) {}
