package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import java.util.Optional;

/**
 * What a statement rule found.
 *
 * @param rule the rule, {@code BSR-4}
 * @param requirement where, when it is about one requirement
 */
public record StatementFinding(
    String rule, Severity severity, Optional<RequirementId> requirement, Reason reason) {

  /** An error stops the declaration; a warning is shown; info is for the reviewer. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }
}
