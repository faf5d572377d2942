package dev.akashi.transparency;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The tree of eight leaves that the published vectors of RFC 6962 are about, and plain trees. */
final class Vectors {

  static final List<byte[]> ENTRIES =
      List.of(
          hex(""),
          hex("00"),
          hex("10"),
          hex("2021"),
          hex("3031"),
          hex("40414243"),
          hex("5051525354555657"),
          hex("606162636465666768696a6b6c6d6e6f"));

  private Vectors() {}

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  static List<Hash> hashes(String... digits) {
    return List.of(digits).stream().map(Hash::ofHex).toList();
  }

  /** The leaves of a log whose entries are the numbers from 0. */
  static List<Hash> leaves(int size) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(Merkle.leaf(entry(i)));
    }
    return leaves;
  }

  static byte[] entry(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }

  /** MTH of RFC 9162, section 2.1.1, word by word. */
  static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Merkle.empty();
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return Merkle.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  /** PATH of RFC 9162, section 2.1.3.1, word by word. */
  static List<Hash> path(int m, List<Hash> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return List.of();
    }
    int k = Integer.highestOneBit(n - 1);
    return m < k
        ? and(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
        : and(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
  }

  /** SUBPROOF of RFC 9162, section 2.1.4.1, word by word. */
  static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
    int n = leaves.size();
    if (m == n) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int k = Integer.highestOneBit(n - 1);
    return m <= k
        ? and(subproof(m, leaves.subList(0, k), whole), root(leaves.subList(k, n)))
        : and(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
  }

  private static List<Hash> and(List<Hash> path, Hash more) {
    List<Hash> all = new ArrayList<>(path);
    all.add(more);
    return all;
  }

  /** The tiles of a log, cut from its leaves. */
  static TileReader tiles(List<Hash> leaves) {
    return tile -> {
      int below = 1 << (tile.level() * 8);
      byte[] bytes = new byte[tile.width() * Hash.LENGTH];
      for (int i = 0; i < tile.width(); i++) {
        int from = (int) (tile.index() * Tile.FULL + i) * below;
        byte[] hash = root(leaves.subList(from, from + below)).bytes();
        System.arraycopy(hash, 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
      }
      return bytes;
    };
  }
}
