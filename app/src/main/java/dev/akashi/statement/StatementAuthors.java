package dev.akashi.statement;

import dev.akashi.directory.PersonId;
import java.util.Set;

/** Who wrote in a statement. */
public interface StatementAuthors {

  /** Those whose answers stand in it. */
  Set<PersonId> of(StatementId statement);
}
