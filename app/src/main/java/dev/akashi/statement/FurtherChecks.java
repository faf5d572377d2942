package dev.akashi.statement;

import java.util.List;

/**
 * What a module downstream finds in a statement, beside the rules of the statement itself. It is
 * shown with them and stops no declaration.
 */
public interface FurtherChecks {

  /** Warnings and hints; those with a field lead to the page of that field. */
  List<StatementFinding> check(StatementSheet sheet);
}
