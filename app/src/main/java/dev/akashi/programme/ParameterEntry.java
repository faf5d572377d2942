package dev.akashi.programme;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A value as it was entered.
 *
 * @param revision counts the entries of the key; of two from the same day the later one counts
 * @param enteredBy empty for the first-start values
 */
public record ParameterEntry(
    ParameterValue value, int revision, Instant enteredAt, Optional<PersonId> enteredBy) {}
