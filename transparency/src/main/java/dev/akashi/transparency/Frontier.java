package dev.akashi.transparency;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * As much of a tree as it takes to append to it and to know its root: the roots of the complete
 * trees that it is made of, the largest first.
 */
public final class Frontier {

  private final List<Hash> peaks = new ArrayList<>();
  private long size;

  /** The frontier of a tree without entries. */
  public Frontier() {}

  /** Reads what {@link #bytes()} wrote of a tree of that size. */
  public static Frontier of(long size, byte[] bytes) {
    if (size < 0 || bytes.length != Long.bitCount(size) * Hash.LENGTH) {
      throw new IllegalArgumentException("no frontier of a tree of " + size);
    }
    Frontier frontier = new Frontier();
    frontier.size = size;
    for (int i = 0; i < Long.bitCount(size); i++) {
      frontier.peaks.add(Hash.in(bytes, i));
    }
    return frontier;
  }

  /** Appends the hash of a leaf; costs as many hashes as the tree is deep, two on the average. */
  public void append(Hash leaf) {
    Hash top = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      top = Merkle.node(peaks.removeLast(), top);
    }
    peaks.add(top);
    size++;
  }

  public long size() {
    return size;
  }

  public Hash root() {
    if (peaks.isEmpty()) {
      return Merkle.empty();
    }
    Hash root = peaks.getLast();
    for (Hash peak : peaks.reversed().subList(1, peaks.size())) {
      root = Merkle.node(peak, root);
    }
    return root;
  }

  /** The hashes one behind the other. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(peaks.size() * Hash.LENGTH);
    peaks.forEach(peak -> bytes.writeBytes(peak.raw()));
    return bytes.toByteArray();
  }
}
