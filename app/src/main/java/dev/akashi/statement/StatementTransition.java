package dev.akashi.statement;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import java.util.Arrays;
import java.util.List;

/**
 * One row of the life cycle.
 *
 * @param by who moves it
 * @param event the action in the event log
 */
public record StatementTransition(
    StatementState from,
    StatementAction action,
    StatementState to,
    By by,
    String event,
    List<ClauseId> clauses) {

  /** Who moves a statement: a person of the provider, or the module that has checked its own. */
  public sealed interface By {}

  /** A person of the provider with the permission. */
  public record Person(Permission permission) implements By {}

  /** A module downstream, in the transaction of its own step. */
  public record Downstream(String name) implements By {}

  static StatementTransition row(
      StatementState from,
      StatementAction action,
      StatementState to,
      By by,
      String event,
      String... clauses) {
    return new StatementTransition(
        from, action, to, by, event, Arrays.stream(clauses).map(ClauseId::of).toList());
  }
}
