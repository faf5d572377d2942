package dev.akashi.checklist;

import dev.akashi.baseline.RequirementId;
import java.time.Instant;

/** What the agency notes about an answer, for itself. */
public record ChecklistNote(
    RequirementId requirement, String text, String by, Instant at, int revision) {}
