package dev.akashi.amendment;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.RequirementId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changes from one version of the baseline to another, in the order of the new one; what was
 * removed stands where it stood.
 *
 * @param headings the headings that were added, removed or renamed
 * @param successors what each old requirement became, whether it changed or not
 */
public record Comparison(
    Baseline before,
    Baseline after,
    List<Change> changes,
    List<HeadingChange> headings,
    Map<RequirementId, Set<RequirementId>> successors) {

  /** A heading that differs. */
  public record HeadingChange(Optional<Group> before, Optional<Group> after) {
    public Group shown() {
      return after.or(() -> before).orElseThrow();
    }
  }

  public Comparison {
    changes = List.copyOf(changes);
    headings = List.copyOf(headings);
    successors = Map.copyOf(successors);
  }

  /** What an old requirement became: nothing when it was removed, several when it was split. */
  public Set<RequirementId> successors(RequirementId old) {
    return successors.getOrDefault(old, Set.of());
  }

  /** How many changes there are of each kind; one that moved as well counts twice. */
  public Map<ChangeKind, Integer> counts() {
    Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    for (ChangeKind kind : ChangeKind.values()) {
      counts.put(kind, (int) changes.stream().filter(change -> change.is(kind)).count());
    }
    return counts;
  }

  public Optional<Change> find(String key) {
    return changes.stream().filter(change -> change.key().equals(key)).findFirst();
  }

  /** The change of each old requirement that changes. */
  public Map<RequirementId, Change> byOldId() {
    Map<RequirementId, Change> all = new HashMap<>();
    changes.forEach(change -> change.before().forEach(r -> all.put(r.id(), change)));
    return all;
  }

  /** The change of each new requirement that changed. */
  public Map<RequirementId, Change> byNewId() {
    Map<RequirementId, Change> all = new HashMap<>();
    changes.forEach(change -> change.after().forEach(r -> all.put(r.id(), change)));
    return all;
  }

  /**
   * The same with what the programme office ruled; a ruling on what no longer is one has no say.
   */
  public Comparison with(Collection<Ruling> rulings) {
    Map<String, Ruling> byChange = new HashMap<>();
    rulings.forEach(ruling -> byChange.put(ruling.change(), ruling));
    return new Comparison(
        before,
        after,
        changes.stream()
            .map(change -> {
              Ruling ruling = byChange.get(change.key());
              return ruling == null || !change.canBeRuledOn() ? change : change.with(ruling);
            })
            .toList(),
        headings,
        successors);
  }
}
