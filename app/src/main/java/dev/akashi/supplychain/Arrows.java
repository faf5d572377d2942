package dev.akashi.supplychain;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The edges of a graph from every node to others, as rows of whole numbers: those of node n lie
 * from {@code first[n]} on and before {@code first[n + 1]}, in the order of the nodes they lead to.
 */
final class Arrows {

  private static final int HALF = 32;
  private static final long LOW = 0xffffffffL;

  private final int[] first;
  private final int[] to;
  private final boolean[] own;

  private Arrows(int[] first, int[] to, boolean[] own) {
    this.first = first;
    this.to = to;
    this.own = own;
  }

  /** An edge as one number; sorted, such numbers are in the order of the nodes they come from. */
  static long packed(int from, int to, boolean own) {
    return ((long) from << HALF) | ((long) to << 1) | (own ? 1 : 0);
  }

  static Arrows of(int nodes, long[] packed) {
    long[] edges = packed.clone();
    Arrays.sort(edges);
    int[] first = new int[nodes + 1];
    int[] to = new int[edges.length];
    boolean[] own = new boolean[edges.length];
    for (int edge = 0; edge < edges.length; edge++) {
      first[(int) (edges[edge] >>> HALF) + 1]++;
      to[edge] = (int) ((edges[edge] & LOW) >>> 1);
      own[edge] = (edges[edge] & 1) == 1;
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    return new Arrows(first, to, own);
  }

  /** The same edges, each from where it led to where it came from. */
  Arrows reversed() {
    long[] back = new long[to.length];
    for (int node = 0; node + 1 < first.length; node++) {
      for (int edge = first[node]; edge < first[node + 1]; edge++) {
        back[edge] = packed(to[edge], node, own[edge]);
      }
    }
    return of(first.length - 1, back);
  }

  int size() {
    return to.length;
  }

  int begin(int node) {
    return first[node];
  }

  int end(int node) {
    return first[node + 1];
  }

  int to(int edge) {
    return to[edge];
  }

  boolean own(int edge) {
    return own[edge];
  }

  void each(int node, IntConsumer edges) {
    for (int edge = first[node]; edge < first[node + 1]; edge++) {
      edges.accept(edge);
    }
  }
}
