package dev.akashi.statement;

import dev.akashi.directory.PersonId;
import java.util.Set;

/** Who wrote in a statement. */
public interface StatementAuthors {

  /** Everybody who wrote an answer in it or in one it was copied from. */
  Set<PersonId> of(StatementId statement);
}
