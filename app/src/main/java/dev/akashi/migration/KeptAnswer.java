package dev.akashi.migration;

import dev.akashi.statement.Answer;
import dev.akashi.statement.StatementId;
import java.time.Instant;

/**
 * An answer that stands in no statement now and is kept as its author wrote it.
 *
 * @param statement the one it was written in
 * @param version the version of the baseline whose requirement it answers
 * @param at when it was taken out of the statement
 */
public record KeptAnswer(
    StatementId statement, String version, Answer answer, KeptFor why, Instant at) {

  /** Why it is kept. */
  public enum KeptFor {
    /** Its requirement is gone. */
    REQUIREMENT_GONE,
    /** What became of its requirement has another answer, such as when two became one. */
    ANOTHER_ANSWER_STANDS,
    /** What became of its requirement is of another kind, which does not know the treatment. */
    KIND_CHANGED,
    /** It was written after a step that was undone. */
    WRITTEN_SINCE
  }
}
