package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The files that support a statement. Told by the module that keeps them. */
public interface StatementFiles {

  /** All of them, by requirement and line. */
  List<LinkedFile> of(StatementId statement);

  /** Those that support one answer, by line. */
  List<LinkedFile> of(StatementId statement, RequirementId requirement);

  /** Those with these links. */
  List<LinkedFile> of(StatementId statement, Collection<UUID> links);

  /** Lets nobody add or remove one any more; called in the transaction that seals the statement. */
  void seal(StatementId statement);
}
