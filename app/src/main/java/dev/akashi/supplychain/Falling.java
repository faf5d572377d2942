package dev.akashi.supplychain;

import dev.akashi.registry.RegistryKey;
import dev.akashi.supplychain.Cascade.Step;
import dev.akashi.supplychain.Cascade.Survivor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Walks a graph upwards from removed services, layer by layer. */
final class Falling {

  private final DependencyGraph graph;
  private final BitSet lost;
  private final BitSet kept;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, RegistryKey> survived = new TreeMap<>();

  Falling(DependencyGraph graph, Collection<RegistryKey> removed, Set<RegistryKey> kept) {
    this.graph = graph;
    this.lost = numbers(removed);
    this.kept = numbers(kept);
  }

  private BitSet numbers(Collection<RegistryKey> keys) {
    BitSet numbers = new BitSet(graph.nodes().size());
    keys.stream()
        .mapToInt(graph.nodes()::number)
        .filter(number -> number >= 0)
        .forEach(numbers::set);
    return numbers;
  }

  Cascade cascade() {
    BitSet layer = (BitSet) lost.clone();
    for (int depth = 1; !layer.isEmpty(); depth++) {
      layer = next(layer, depth);
    }
    return new Cascade(steps, survivors(), Cycles.among(graph, lost));
  }

  /** The services that fall because they stand on the layer. */
  private BitSet next(BitSet layer, int depth) {
    Arrows carries = graph.carries();
    List<Step> found = new ArrayList<>();
    BitSet fallen = new BitSet();
    layer.stream()
        .forEach(base ->
            carries.each(
                base,
                edge -> {
                  int dependent = carries.to(edge);
                  RegistryKey lostBase = graph.nodes().key(base);
                  if (carries.own(edge)) {
                    survived.putIfAbsent(dependent, lostBase);
                  } else if (!kept.get(dependent) && !lost.get(dependent)) {
                    lost.set(dependent);
                    fallen.set(dependent);
                    found.add(new Step(graph.nodes().key(dependent), lostBase, depth));
                  }
                }));
    found.sort(Comparator.comparing(step -> step.key().value()));
    steps.addAll(found);
    return fallen;
  }

  private List<Survivor> survivors() {
    return survived.entrySet().stream()
        .filter(entry -> !lost.get(entry.getKey()))
        .map(entry -> new Survivor(graph.nodes().key(entry.getKey()), entry.getValue()))
        .toList();
  }
}
