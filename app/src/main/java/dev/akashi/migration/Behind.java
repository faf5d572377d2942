package dev.akashi.migration;

import dev.akashi.amendment.Change;
import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.RequirementId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at again, beside the version that nobody has looked at it since.
 *
 * @param waiting the numbers in the newer version
 */
public record Behind(Comparison comparison, Set<RequirementId> waiting) {

  public Behind {
    waiting = Set.copyOf(waiting);
  }

  /**
   * What waited before the step from the older version as well.
   *
   * @param open what an earlier step left open, by the numbers of the older version
   */
  Set<RequirementId> waitingIn(Set<RequirementId> open) {
    Map<RequirementId, Change> changes = comparison.byNewId();
    return waiting.stream()
        .filter(id -> formers(id, changes.get(id)).anyMatch(open::contains))
        .collect(Collectors.toSet());
  }

  private static Stream<RequirementId> formers(RequirementId id, @Nullable Change change) {
    return change == null
        ? Stream.of(id)
        : change.before().stream().map(requirement -> requirement.id());
  }
}
