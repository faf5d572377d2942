package dev.akashi.migration;

import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of a draft to a newer version of the baseline that was applied.
 *
 * @param number counts the steps of the statement, those that were undone as well
 * @param on the day of the step
 * @param undoUntil the last day on which it can be undone
 * @param carriedFrom of a statement that was copied: the step of the former one, which left
 *     something to do; it cannot be undone here
 */
public record Migration(
    MigrationId id,
    StatementId statement,
    int number,
    String from,
    String to,
    String by,
    Instant at,
    LocalDate on,
    LocalDate undoUntil,
    Optional<MigrationId> carriedFrom) {

  public boolean canBeUndone(LocalDate day) {
    return carriedFrom.isEmpty() && !day.isAfter(undoUntil);
  }

  /** The same step as the draft that was copied from its statement has it. */
  Migration carriedTo(StatementId draft, int nextNumber) {
    return new Migration(
        MigrationId.random(),
        draft,
        nextNumber,
        from,
        to,
        by,
        at,
        on,
        undoUntil,
        Optional.of(carriedFrom.orElse(id)));
  }
}
