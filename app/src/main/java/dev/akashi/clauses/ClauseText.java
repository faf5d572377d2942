package dev.akashi.clauses;

import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;

/**
 * A clause in our own words.
 *
 * @param locator where in the source document it stands
 * @param actor whom it binds
 * @param rule what the clause demands
 * @param software what the software does about it
 */
public record ClauseText(
    ClauseId id, String locator, String actor, LocalizedText rule, LocalizedText software) {}
