package dev.akashi.statement.db;

import dev.akashi.statement.StatementId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers of the statements that were read last, with the rows they were read from. */
final class ReadBefore {

  /** A node has few drafts under work at a time. */
  private static final int STATEMENTS = 16;

  private final Map<StatementId, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StatementId, Kept> eldest) {
          return size() > STATEMENTS;
        }
      };

  /**
   * What was read.
   *
   * @param rows the row of each answer before it was read
   */
  record Kept(Map<String, String> rows, AnswerRows.Read read) {

    Kept {
      rows = Collections.unmodifiableMap(rows);
    }
  }

  Optional<Kept> of(StatementId id) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(id));
    }
  }

  void keep(StatementId id, Map<String, String> rows, AnswerRows.Read read) {
    synchronized (kept) {
      kept.put(id, new Kept(rows, read));
    }
  }
}
