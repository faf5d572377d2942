package dev.akashi.evidence;

import dev.akashi.statement.StatementId;
import java.util.Optional;

/**
 * Which evidence is listed.
 *
 * @param text what title, owner or the name of a file contains; empty for all
 * @param statement the statement that is meant by linked and not linked
 */
public record EvidenceFilter(String text, Show show, Optional<StatementId> statement) {

  /** What of it. */
  public enum Show {
    ALL,
    LINKED,
    UNLINKED,
    DAMAGED
  }

  public static EvidenceFilter all() {
    return new EvidenceFilter("", Show.ALL, Optional.empty());
  }
}
