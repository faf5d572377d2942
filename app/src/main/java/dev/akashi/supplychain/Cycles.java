package dev.akashi.supplychain;

import dev.akashi.registry.RegistryKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Finds groups of services that stand on each other (Tarjan's algorithm, without recursion). */
final class Cycles {

  private static final int NONE = -1;

  private final DependencyGraph graph;
  private final Arrows arrows;
  private final BitSet within;
  private final int[] index;
  private final int[] low;
  private final int[] next;
  private int visited;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final BitSet onStack = new BitSet();
  private final List<List<RegistryKey>> found = new ArrayList<>();

  private Cycles(DependencyGraph graph, BitSet within) {
    this.graph = graph;
    this.arrows = graph.carries();
    this.within = within;
    int nodes = graph.nodes().size();
    this.index = new int[nodes];
    this.low = new int[nodes];
    this.next = new int[nodes];
    Arrays.fill(index, NONE);
  }

  /** The groups of at least two, each sorted by key. */
  static List<List<RegistryKey>> among(DependencyGraph graph, BitSet within) {
    Cycles cycles = new Cycles(graph, within);
    within.stream().filter(node -> cycles.index[node] == NONE).forEach(cycles::walkFrom);
    return cycles.found.stream()
        .sorted(Comparator.comparing(group -> group.getFirst().value()))
        .toList();
  }

  private void walkFrom(int root) {
    Deque<Integer> path = new ArrayDeque<>();
    path.push(enter(root));
    while (!path.isEmpty()) {
      int here = path.element();
      if (next[here] < arrows.end(here)) {
        int dependent = arrows.to(next[here]++);
        if (!within.get(dependent)) {
          continue;
        }
        if (index[dependent] == NONE) {
          path.push(enter(dependent));
        } else if (onStack.get(dependent)) {
          low[here] = Math.min(low[here], index[dependent]);
        }
      } else {
        path.pop();
        leave(here);
        if (!path.isEmpty()) {
          low[path.element()] = Math.min(low[path.element()], low[here]);
        }
      }
    }
  }

  private int enter(int node) {
    index[node] = visited;
    low[node] = visited;
    visited++;
    next[node] = arrows.begin(node);
    stack.push(node);
    onStack.set(node);
    return node;
  }

  private void leave(int node) {
    if (low[node] != index[node]) {
      return;
    }
    List<RegistryKey> group = new ArrayList<>();
    int member;
    do {
      member = stack.pop();
      onStack.clear(member);
      group.add(graph.nodes().key(member));
    } while (member != node);
    if (group.size() > 1) {
      group.sort(Comparator.comparing(RegistryKey::value));
      found.add(List.copyOf(group));
    }
  }
}
