package dev.akashi.cycle;

import dev.akashi.baseline.RequirementId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which controls of a service earlier audits concluded on, and when.
 *
 * @param firstYear the year of the first audit; empty before it
 */
public record VisitHistory(Optional<Integer> firstYear, Map<RequirementId, Visits> visits) {

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
  }

  public static VisitHistory none() {
    return new VisitHistory(Optional.empty(), Map.of());
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
    audit.forEach((id, did) -> all.put(id, of(id).in(year, did.design(), did.operation())));
    return new VisitHistory(firstYear.or(() -> Optional.of(year)), all);
  }

  /** What an audit concluded on. */
  public record Visited(boolean design, boolean operation) {}
}
