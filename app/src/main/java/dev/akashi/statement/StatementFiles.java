package dev.akashi.statement;

import java.util.List;

/** The files that support a statement. Told by the module that keeps them. */
public interface StatementFiles {

  /** All of them, by requirement and line. */
  List<LinkedFile> of(StatementId statement);

  /** Lets nobody add or remove one any more; called in the transaction that seals the statement. */
  void seal(StatementId statement);
}
