package dev.akashi.registration;

import dev.akashi.registry.RegistryKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Set<RegistryKey> lost = new HashSet<>(removed);
    Map<RegistryKey, RegistryKey> survived = new LinkedHashMap<>();
    List<Step> proposed = new ArrayList<>();
    Deque<Step> open = new ArrayDeque<>();
    removed.stream()
        .sorted(Comparator.comparing(RegistryKey::value))
        .forEach(key -> open.add(new Step(key, key, 0)));
    while (!open.isEmpty()) {
      Step base = open.remove();
      for (DependencyGraph.Edge edge : inOrder(graph.on(base.key()))) {
        RegistryKey dependent = edge.dependent();
        if (edge.ownAssessmentAccepted()) {
          survived.putIfAbsent(dependent, base.key());
        } else if (!kept.contains(dependent) && lost.add(dependent)) {
          Step step = new Step(dependent, base.key(), base.depth() + 1);
          proposed.add(step);
          open.add(step);
        }
      }
    }
    return new Cascade(
        byDepthThenKey(proposed), survivors(survived, lost), Cycles.among(graph, lost));
  }

  /** Whether nothing else is touched by the removal. */
  public boolean isEmpty() {
    return proposed.isEmpty();
  }

  private static List<DependencyGraph.Edge> inOrder(List<DependencyGraph.Edge> edges) {
    return edges.stream().sorted(Comparator.comparing(edge -> edge.dependent().value())).toList();
  }

  private static List<Step> byDepthThenKey(List<Step> steps) {
    return steps.stream()
        .sorted(Comparator.comparingInt(Step::depth).thenComparing(step -> step.key().value()))
        .toList();
  }

  private static List<Survivor> survivors(
      Map<RegistryKey, RegistryKey> survived, Set<RegistryKey> lost) {
    return survived.entrySet().stream()
        .filter(entry -> !lost.contains(entry.getKey()))
        .map(entry -> new Survivor(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(survivor -> survivor.key().value()))
        .toList();
  }
}
