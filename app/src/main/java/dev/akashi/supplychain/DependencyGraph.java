package dev.akashi.supplychain;

import dev.akashi.registry.RegistryKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Which services stand on which at one time; whole numbers inside, so that large ones fit. */
public final class DependencyGraph {

  private final Nodes nodes;
  private final Arrows carries;
  private final Arrows standsOn;

  DependencyGraph(Nodes nodes, long[] edges) {
    this.nodes = nodes;
    this.carries = Arrows.of(nodes.size(), edges);
    this.standsOn = carries.reversed();
  }

  /**
   * One service stands on another.
   *
   * @param dependent the service that stands on the base
   * @param base the service it stands on
   * @param ownAssessmentAccepted whether its provider assessed the base itself and the audit
   *     accepted that (FRM-54)
   */
  public record Edge(RegistryKey dependent, RegistryKey base, boolean ownAssessmentAccepted) {}

  /** A service that names itself as its base says nothing; such edges are left out. */
  public static DependencyGraph of(Collection<Edge> edges) {
    Nodes nodes =
        Nodes.of(edges.stream().flatMap(edge -> Stream.of(edge.base(), edge.dependent())).toList());
    return new DependencyGraph(
        nodes,
        edges.stream()
            .filter(edge -> !edge.dependent().equals(edge.base()))
            .mapToLong(edge -> packed(nodes, edge))
            .toArray());
  }

  static long packed(Nodes nodes, Edge edge) {
    return Arrows.packed(
        nodes.number(edge.base()), nodes.number(edge.dependent()), edge.ownAssessmentAccepted());
  }

  Nodes nodes() {
    return nodes;
  }

  /** The edges from every base to what stands on it. */
  Arrows carries() {
    return carries;
  }

  /** The edges from every service to what it stands on. */
  Arrows standsOn() {
    return standsOn;
  }

  /** How many edges there are. */
  public int size() {
    return carries.size();
  }

  /** The services that stand directly on a base, in the order of their keys. */
  public List<Edge> on(RegistryKey base) {
    List<Edge> edges = new ArrayList<>();
    int node = nodes.number(base);
    if (node >= 0) {
      carries.each(
          node, edge -> edges.add(new Edge(nodes.key(carries.to(edge)), base, carries.own(edge))));
    }
    return List.copyOf(edges);
  }

  /** What a service stands on directly, in the order of the keys. */
  public List<Edge> below(RegistryKey dependent) {
    List<Edge> edges = new ArrayList<>();
    int node = nodes.number(dependent);
    if (node >= 0) {
      standsOn.each(
          node,
          edge -> edges.add(new Edge(dependent, nodes.key(standsOn.to(edge)), standsOn.own(edge))));
    }
    return List.copyOf(edges);
  }

  /** Every service that carries another one. */
  public Set<RegistryKey> bases() {
    return from(carries);
  }

  /** Every service that stands on another one. */
  public Set<RegistryKey> dependents() {
    return from(standsOn);
  }

  private Set<RegistryKey> from(Arrows arrows) {
    Set<RegistryKey> found = new TreeSet<>(Comparator.comparing(RegistryKey::value));
    for (int node = 0; node < nodes.size(); node++) {
      if (arrows.begin(node) < arrows.end(node)) {
        found.add(nodes.key(node));
      }
    }
    return found;
  }

  /**
   * All that a service rests on, directly or not and without itself: what it assessed itself, as an
   * audit accepted, is part of its own and not followed (FRM-54).
   */
  public List<RegistryKey> foundationsOf(RegistryKey key) {
    return reached(nodes.number(key), standsOn, edge -> !standsOn.own(edge));
  }

  /** All that stands on a service, directly or not and without itself, by whatever assessment. */
  public List<RegistryKey> allOn(RegistryKey key) {
    return reached(nodes.number(key), carries, edge -> true);
  }

  private List<RegistryKey> reached(int start, Arrows arrows, IntPredicate followed) {
    if (start < 0) {
      return List.of();
    }
    BitSet seen = new BitSet(nodes.size());
    seen.set(start);
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int node = open.remove();
      for (int edge = arrows.begin(node); edge < arrows.end(node); edge++) {
        if (followed.test(edge) && !seen.get(arrows.to(edge))) {
          seen.set(arrows.to(edge));
          open.add(arrows.to(edge));
        }
      }
    }
    seen.clear(start);
    return seen.stream().mapToObj(nodes::key).toList();
  }
}
