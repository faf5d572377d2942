package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import java.util.HashSet;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A draft was put on another version of the baseline; told in the transaction that did it, so that
 * whatever names a requirement by its number goes along. All numbers change at the same moment: one
 * that is given to another requirement carries nothing of the one that had it before.
 *
 * @param from the version that the draft was on
 * @param to the version that it is on
 * @param places every number of the former version whose requirement has a place in the other one,
 *     and its number there; no two have the same
 * @param back whether the draft went back to the version it was on before
 */
public record StatementRebased(
    Actor actor,
    StatementId statement,
    String from,
    String to,
    Map<RequirementId, RequirementId> places,
    boolean back) {

  public StatementRebased {
    places = Map.copyOf(places);
    if (new HashSet<>(places.values()).size() != places.size()) {
      throw new IllegalArgumentException("two requirements would have one number");
    }
  }

  /** The number that a requirement has now; empty when it has no place. */
  public Optional<RequirementId> now(RequirementId former) {
    return Optional.ofNullable(places.get(former));
  }

  /** The requirements that have another number now: the former one and the one now. */
  Map<RequirementId, RequirementId> moved() {
    return places.entrySet().stream()
        .filter(place -> !place.getKey().equals(place.getValue()))
        .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
  }
}
