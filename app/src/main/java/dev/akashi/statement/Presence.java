package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import java.util.Optional;

/**
 * Somebody who is at work on a draft right now.
 *
 * @param row the requirement that is open; empty when the person only reads
 */
public record Presence(PersonId person, String name, Optional<RequirementId> row) {}
