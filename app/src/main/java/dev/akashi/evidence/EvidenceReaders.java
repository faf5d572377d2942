package dev.akashi.evidence;

import dev.akashi.directory.Actor;
import dev.akashi.statement.StatementId;

/** Who besides its provider reads the evidence of a statement. Told by the module that knows. */
public interface EvidenceReaders {

  /** Whether the actor's body assesses the statement and has not stopped doing so. */
  boolean assesses(Actor actor, StatementId statement);
}
