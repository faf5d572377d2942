package dev.akashi.supplychain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every edge there ever was, in memory: what stood on what is told for any day from the same rows
 * of numbers, so that a past day costs as much as the present.
 */
public final class ChainHistory {

  private static final long UNDECIDED = Long.MAX_VALUE;

  private final Nodes nodes;
  private final long[] edges;
  private final long[] from;
  private final long[] to;

  private ChainHistory(Nodes nodes, List<DatedEdge> dated) {
    this.nodes = nodes;
    this.edges =
        dated.stream().mapToLong(one -> DependencyGraph.packed(nodes, one.edge())).toArray();
    this.from = dated.stream().mapToLong(one -> one.from().toEpochDay()).toArray();
    this.to =
        dated.stream()
            .mapToLong(one -> one.to().map(LocalDate::toEpochDay).orElse(UNDECIDED))
            .toArray();
  }

  public static ChainHistory of(Collection<DatedEdge> dated) {
    List<DatedEdge> edges =
        dated.stream().filter(one -> !one.edge().dependent().equals(one.edge().base())).toList();
    return new ChainHistory(
        Nodes.of(
            edges.stream()
                .flatMap(one -> Stream.of(one.edge().base(), one.edge().dependent()))
                .toList()),
        edges);
  }

  /** What stands on what on the day. */
  public DependencyGraph on(LocalDate day) {
    long epoch = day.toEpochDay();
    return where(edge -> from[edge] <= epoch && epoch < to[edge]);
  }

  /** The edges whose end nobody decided yet. */
  public DependencyGraph undecided() {
    return where(edge -> to[edge] == UNDECIDED);
  }

  private DependencyGraph where(IntPredicate holds) {
    return new DependencyGraph(
        nodes,
        IntStream.range(0, edges.length).filter(holds).mapToLong(edge -> edges[edge]).toArray());
  }
}
