package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the signs of people at work are kept. Knows no rule and no permission. */
public interface PresenceStore {

  /** Puts the sign of a person in place of the earlier one on the same statement. */
  void mark(StatementId id, Actor actor, Optional<RequirementId> row, Instant now);

  void remove(StatementId id, Actor actor);

  /** Removes every sign older than that, of any statement. */
  void forget(Instant olderThan);

  /** Everybody on a statement, by name. */
  List<Presence> on(StatementId id);
}
