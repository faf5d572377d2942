package dev.akashi.library;

import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.StatementId;

/** The line of an answer that came from a measure of the library. */
public record UsedAt(
    MeasureId measure, StatementId statement, RequirementId requirement, String line) {

  /** The same line at another requirement. */
  UsedAt at(RequirementId other) {
    return new UsedAt(measure, statement, other, line);
  }

  /** What names it within its statement, {@code 9.2.3.1:1}. */
  public String key() {
    return requirement + ":" + line;
  }
}
