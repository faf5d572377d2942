package dev.akashi.transparency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the proofs of RFC 9162, sections 2.1.3.1 and 2.1.4.1, from tiles; a proof reads a few tiles
 * of each level.
 */
public final class Proofs {

  private final long size;
  private final TileReader reader;
  private final Map<Tile, byte[]> read = new HashMap<>();

  private Proofs(long size, TileReader reader) {
    this.size = size;
    this.reader = reader;
  }

  /** That the entry stands in the log of that size; an illegal argument when it cannot. */
  public static List<Hash> inclusion(long index, long size, TileReader tiles) {
    Objects.checkIndex(index, size);
    List<Hash> path = new ArrayList<>();
    Proofs proofs = new Proofs(size, tiles);
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (index < middle) {
        path.addFirst(proofs.root(middle, to));
        to = middle;
      } else {
        path.addFirst(proofs.root(from, middle));
        from = middle;
      }
    }
    return path;
  }

  /** That the log of the size {@code to} continues the one of the size {@code from}. */
  public static List<Hash> consistency(long from, long to, TileReader tiles) {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
    if (from == 0 || from == to) {
      return List.of();
    }
    List<Hash> path = new ArrayList<>();
    Proofs proofs = new Proofs(to, tiles);
    long first = 0;
    long last = to;
    while (from != last) {
      long middle = first + split(last - first);
      if (from <= middle) {
        path.addFirst(proofs.root(middle, last));
        last = middle;
      } else {
        path.addFirst(proofs.root(first, middle));
        first = middle;
      }
    }
    if (first > 0) {
      path.addFirst(proofs.root(first, last));
    }
    return path;
  }

  /** The root of the log of that size. */
  public static Hash root(long size, TileReader tiles) {
    return size == 0 ? Merkle.empty() : new Proofs(size, tiles).root(0, size);
  }

  /** The largest power of two below the count, where RFC 9162 parts a tree. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  private Hash root(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1 && from % count == 0) {
      return complete(from, Long.numberOfTrailingZeros(count));
    }
    long middle = from + split(count);
    return Merkle.node(root(from, middle), root(middle, to));
  }

  private Hash complete(long from, int height) {
    int level = height / Tile.HEIGHT;
    long first = from >>> (level * Tile.HEIGHT);
    byte[] hashes = read.computeIfAbsent(Tile.in(size, level, first / Tile.FULL), reader::read);
    int place = (int) (first % Tile.FULL);
    List<Hash> below = new ArrayList<>();
    for (int i = 0; i < 1 << (height % Tile.HEIGHT); i++) {
      below.add(Hash.in(hashes, place + i));
    }
    return Merkle.root(below);
  }
}
