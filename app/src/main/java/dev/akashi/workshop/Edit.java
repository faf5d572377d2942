package dev.akashi.workshop;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One edit of a draft, as it stays in the log.
 *
 * @param sequence its number in the draft, from 1
 * @param name what the edited piece was called
 * @param refersTo the edit that was undone or redone
 * @param before what the pieces said before; one that was added is missing
 * @param after what they say after it; one that was removed is missing
 */
public record Edit(
    int sequence,
    EditKind kind,
    PieceId piece,
    String name,
    OptionalInt refersTo,
    PersonId author,
    String authorName,
    Instant at,
    Map<PieceId, Content> before,
    Map<PieceId, Content> after) {

  public Edit {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /** What was done. */
  public enum EditKind {
    ADD,
    CHANGE,
    MOVE,
    REMOVE,
    UNDO,
    REDO
  }
}
