package dev.akashi.statement.web;

import dev.akashi.statement.StatementDrafts.Answered;
import java.time.Instant;

/**
 * Rows of the grid as they are put in the place of what a page shows.
 *
 * @param state what became of the row
 * @param row the id of the row that was asked for
 * @param answered the revisions of all answers before this one was saved and after
 * @param at when that was
 */
public record RowView(
    WorkspaceView workspace, State state, String row, Answered answered, Instant at) {

  /** What became of a row. */
  public enum State {
    OPEN,
    SAVED,
    REFUSED,
    CONFLICT
  }

  public boolean isSaved() {
    return state == State.SAVED;
  }
}
