package dev.akashi.library;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.StatementId;

/** The line of an answer that came from a measure of the library. */
public record UsedAt(
    MeasureId measure, StatementId statement, RequirementId requirement, String line) {

  /** What names it within its statement, {@code 9.2.3.1:1}. */
  public String key() {
    return requirement + ":" + line;
  }
}
