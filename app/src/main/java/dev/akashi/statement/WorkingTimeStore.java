package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import java.time.Instant;
import java.util.Optional;

/** Where the times that answers took are kept. Knows no rule and no permission. */
public interface WorkingTimeStore {

  /** What is recorded for the answer while the statement rests on that version. */
  Optional<WorkingTime> find(StatementId id, String baselineVersion, RequirementId requirement);

  void save(
      StatementId id,
      String baselineVersion,
      RequirementId requirement,
      WorkingTime time,
      Actor by,
      Instant now);

  void remove(StatementId id, String baselineVersion, RequirementId requirement);
}
