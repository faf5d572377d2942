package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import java.util.Collection;
import java.util.Map;

/** Who wrote the answers of a statement. */
public interface AnswerAuthors {

  /** Who wrote the answer to each of the requirements last. */
  Map<RequirementId, PersonId> of(StatementId statement, Collection<RequirementId> among);
}
