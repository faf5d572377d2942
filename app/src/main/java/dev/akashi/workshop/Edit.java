package dev.akashi.workshop;

import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One edit of a draft, as it stays in the log.
 *
 * @param sequence its number in the draft, from 1
 * @param about what was done, for one that undoes or redoes: what it undoes or redoes
 * @param name what the edited piece was called; for an import, the file
 * @param refersTo the edit that was undone or redone
 * @param before what the pieces said before; one that was added is missing
 * @param after what they say after it; one that was removed is missing
 */
public record Edit(
    int sequence,
    EditKind kind,
    EditKind about,
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

  /** How many pieces are there on one side only: added by an import, or gone when it is undone. */
  public int added() {
    return pieces() - changed();
  }

  /** How many pieces it changed. */
  public int changed() {
    return (int) before.keySet().stream().filter(after::containsKey).count();
  }

  /** How many pieces it is about. */
  public int pieces() {
    Set<PieceId> all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.size();
  }

  /** What was done. */
  public enum EditKind {
    ADD,
    CHANGE,
    MOVE,
    REMOVE,
    /** A whole file was taken in. */
    IMPORT,
    UNDO,
    REDO
  }
}
