package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import java.util.Map;

/**
 * A draft was put on another version of the baseline; told in the transaction that did it, so that
 * whatever names a requirement by its number goes along.
 *
 * @param moved the requirements that have another number now: the former one and the one now
 */
public record StatementRebased(
    Actor actor, StatementId statement, Map<RequirementId, RequirementId> moved) {

  public StatementRebased {
    moved = Map.copyOf(moved);
  }

  /** Whether another requirement has that number now than the one that had it before. */
  public boolean isReused(RequirementId number) {
    return moved.containsValue(number) && !moved.containsKey(number);
  }

  /** The number that a requirement has now. */
  public RequirementId now(RequirementId former) {
    return moved.getOrDefault(former, former);
  }
}
