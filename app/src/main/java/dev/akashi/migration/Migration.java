package dev.akashi.migration;

import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A step of a draft to a newer version of the baseline that was applied.
 *
 * @param number counts the steps of the statement, those that were undone as well
 * @param formerRevision the highest revision of the answers before the step
 * @param on the day of the step
 * @param undoUntil the last day on which it can be undone
 */
public record Migration(
    MigrationId id,
    StatementId statement,
    int number,
    String from,
    String to,
    int formerRevision,
    String by,
    Instant at,
    LocalDate on,
    LocalDate undoUntil) {

  public boolean canBeUndone(LocalDate day) {
    return !day.isAfter(undoUntil);
  }
}
