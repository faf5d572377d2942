package dev.akashi.registration;

import dev.akashi.registry.RegistryKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds groups of services that stand on each other (Tarjan's algorithm, without recursion). */
final class Cycles {

  private static final class Visit {
    final RegistryKey key;
    final Iterator<RegistryKey> next;

    Visit(RegistryKey key, Iterator<RegistryKey> next) {
      this.key = key;
      this.next = next;
    }
  }

  private final DependencyGraph graph;
  private final Set<RegistryKey> within;
  private final Map<RegistryKey, Integer> index = new HashMap<>();
  private final Map<RegistryKey, Integer> low = new HashMap<>();
  private final Deque<RegistryKey> stack = new ArrayDeque<>();
  private final Set<RegistryKey> onStack = new HashSet<>();
  private final List<List<RegistryKey>> found = new ArrayList<>();

  private Cycles(DependencyGraph graph, Set<RegistryKey> within) {
    this.graph = graph;
    this.within = within;
  }

  /** The groups of at least two, each sorted by key. */
  static List<List<RegistryKey>> among(DependencyGraph graph, Set<RegistryKey> within) {
    Cycles cycles = new Cycles(graph, within);
    within.stream()
        .sorted(Comparator.comparing(RegistryKey::value))
        .filter(key -> !cycles.index.containsKey(key))
        .forEach(cycles::walkFrom);
    return cycles.found.stream()
        .sorted(Comparator.comparing(group -> group.getFirst().value()))
        .toList();
  }

  private void walkFrom(RegistryKey root) {
    Deque<Visit> path = new ArrayDeque<>();
    path.push(enter(root));
    while (!path.isEmpty()) {
      Visit here = path.element();
      if (here.next.hasNext()) {
        RegistryKey dependent = here.next.next();
        if (!index.containsKey(dependent)) {
          path.push(enter(dependent));
        } else if (onStack.contains(dependent)) {
          low.merge(here.key, index.getOrDefault(dependent, 0), Math::min);
        }
      } else {
        path.pop();
        leave(here.key);
        if (!path.isEmpty()) {
          low.merge(path.element().key, low.getOrDefault(here.key, 0), Math::min);
        }
      }
    }
  }

  private Visit enter(RegistryKey key) {
    index.put(key, index.size());
    low.put(key, index.size() - 1);
    stack.push(key);
    onStack.add(key);
    return new Visit(
        key,
        graph.on(key).stream()
            .map(DependencyGraph.Edge::dependent)
            .filter(within::contains)
            .iterator());
  }

  private void leave(RegistryKey key) {
    if (!Objects.equals(low.get(key), index.get(key))) {
      return;
    }
    List<RegistryKey> group = new ArrayList<>();
    RegistryKey member;
    do {
      member = stack.pop();
      onStack.remove(member);
      group.add(member);
    } while (!member.equals(key));
    if (group.size() > 1) {
      group.sort(Comparator.comparing(RegistryKey::value));
      found.add(List.copyOf(group));
    }
  }
}
