package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import java.util.Optional;

/**
 * What a statement rule found.
 *
 * @param rule the rule, {@code BSR-4}
 * @param part which of several things the rule asks; empty where it asks one
 * @param requirement where, when it is about one requirement
 */
public record StatementFinding(
    String rule,
    String part,
    Severity severity,
    Optional<RequirementId> requirement,
    Reason reason) {

  /** What a rule found that asks one thing. */
  public StatementFinding(
      String rule, Severity severity, Optional<RequirementId> requirement, Reason reason) {
    this(rule, "", severity, requirement, reason);
  }

  /** The key of the words that stand over it and over all of its kind. */
  public String heading() {
    return heading(rule, part, severity);
  }

  static String heading(String rule, String part, Severity severity) {
    String heading = "statement.rule." + rule + "." + severity.name();
    return part.isEmpty() ? heading : heading + "." + part;
  }

  /** An error stops the declaration; a warning is shown; info is for the reviewer. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }
}
