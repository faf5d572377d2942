package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Who wrote the answers of a statement. */
public interface AnswerAuthors {

  /**
   * Everybody who wrote the answer to each of the requirements, in this statement or in one it was
   * copied from.
   */
  Map<RequirementId, Set<PersonId>> of(StatementId statement, Collection<RequirementId> among);
}
