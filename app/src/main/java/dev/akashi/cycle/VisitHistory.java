package dev.akashi.cycle;

import dev.akashi.baseline.RequirementId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which controls of a service earlier audits concluded on, and when.
 *
 * @param firstYear the year of the first audit; empty before it
 * @param deviating in which controls the last audit that looked at them found a deviation
 */
public record VisitHistory(
    Optional<Integer> firstYear, Map<RequirementId, Visits> visits, Set<RequirementId> deviating) {

  /** The last years in which design and operation were concluded on. */
  public record Visits(Optional<Integer> design, Optional<Integer> operation) {

    static final Visits NONE = new Visits(Optional.empty(), Optional.empty());

    Visits in(int year, boolean designed, boolean operated) {
      return new Visits(
          designed ? Optional.of(year) : design, operated ? Optional.of(year) : operation);
    }

    Optional<Integer> last() {
      return Stream.concat(design.stream(), operation.stream()).max(Integer::compare);
    }

    Optional<Integer> of(Work work) {
      return work == Work.OPERATION ? operation : design;
    }
  }

  public VisitHistory {
    visits = Map.copyOf(visits);
    deviating = Set.copyOf(deviating);
  }

  public static VisitHistory none() {
    return new VisitHistory(Optional.empty(), Map.of(), Set.of());
  }

  public Visits of(RequirementId id) {
    return visits.getOrDefault(id, Visits.NONE);
  }

  /**
   * The history with a further audit.
   *
   * @param year the year in which its audit period ends; years come in their order
   */
  public VisitHistory with(int year, Map<RequirementId, Visited> audit) {
    Map<RequirementId, Visits> all = new HashMap<>(visits);
    Set<RequirementId> deviated = new HashSet<>(deviating);
    audit.forEach((id, did) -> {
      all.put(id, of(id).in(year, did.design(), did.operation()));
      if (did.deviated()) {
        deviated.add(id);
      } else {
        deviated.remove(id);
      }
    });
    return new VisitHistory(firstYear.or(() -> Optional.of(year)), all, deviated);
  }

  /** What an audit concluded on, and whether it found a deviation there. */
  public record Visited(boolean design, boolean operation, boolean deviated) {

    public Visited(boolean design, boolean operation) {
      this(design, operation, false);
    }
  }
}
