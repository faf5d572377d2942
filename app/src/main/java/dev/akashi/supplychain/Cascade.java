package dev.akashi.supplychain;

import dev.akashi.registry.RegistryKey;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What follows from the removal of services: whatever stands on a removed service is proposed for
 * removal too (FRM-53) unless its own assessment of the base was accepted (FRM-54). It only
 * computes; the committee decides each removal.
 *
 * @param proposed nearest to the removed service first, then by key
 * @param survivors the services that lose a base but stand on their own assessment of it
 * @param cycles groups of services among the proposed that stand on each other
 */
public record Cascade(
    List<Step> proposed, List<Survivor> survivors, List<List<RegistryKey>> cycles) {

  public Cascade {
    proposed = List.copyOf(proposed);
    survivors = List.copyOf(survivors);
    cycles = List.copyOf(cycles);
  }

  /**
   * One service that is proposed for removal.
   *
   * @param lostBase the base through which the service is reached
   * @param depth 1 for a service that stands directly on a removed one
   */
  public record Step(RegistryKey key, RegistryKey lostBase, int depth) {}

  /** A service that loses a base and stays all the same. */
  public record Survivor(RegistryKey key, RegistryKey lostBase) {}

  public static Cascade of(DependencyGraph graph, RegistryKey removed) {
    return of(graph, List.of(removed), Set.of());
  }

  /**
   * What follows from several removals.
   *
   * @param kept services the committee decided to keep: nothing follows through them
   */
  public static Cascade of(
      DependencyGraph graph, Collection<RegistryKey> removed, Set<RegistryKey> kept) {
    return new Falling(graph, removed, kept).cascade();
  }

  /** Whether nothing else is touched by the removal. */
  public boolean isEmpty() {
    return proposed.isEmpty();
  }

  /** Finds the way by which a service is reached: the removed one first, the service last. */
  public Function<RegistryKey, List<RegistryKey>> paths() {
    Map<RegistryKey, RegistryKey> lostTo =
        proposed.stream().collect(Collectors.toMap(Step::key, Step::lostBase));
    return key -> {
      ArrayDeque<RegistryKey> path = new ArrayDeque<>();
      for (RegistryKey at = key; at != null; at = lostTo.get(at)) {
        path.addFirst(at);
      }
      return List.copyOf(path);
    };
  }
}
