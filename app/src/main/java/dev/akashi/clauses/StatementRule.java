package dev.akashi.clauses;

import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import java.util.List;

/**
 * A rule that a statement is checked by while it is written ({@code BSR-1} to {@code BSR-11}).
 *
 * @param clauses the clauses the rule rests on
 */
public record StatementRule(
    ClauseId id, Severity severity, LocalizedText rule, List<ClauseId> clauses) {

  public StatementRule {
    clauses = List.copyOf(clauses);
  }

  /** What a broken rule means for the statement. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }
}
