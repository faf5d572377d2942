package dev.akashi.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of RFC 6962 and RFC 9162, section 2.1.1. */
public final class Merkle {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Merkle() {}

  /** The root of a tree without entries. */
  public static Hash empty() {
    return Hash.own(digest().digest());
  }

  /** The hash of an entry. */
  public static Hash leaf(byte[] entry) {
    return leaf(digest(), entry, 0, entry.length);
  }

  static Hash leaf(MessageDigest digest, byte[] bytes, int from, int length) {
    digest.update(LEAF);
    digest.update(bytes, from, length);
    return Hash.own(digest.digest());
  }

  /** The hash of the node above two others. */
  public static Hash node(Hash left, Hash right) {
    return node(digest(), left, right);
  }

  static Hash node(MessageDigest digest, Hash left, Hash right) {
    digest.update(NODE);
    digest.update(left.raw());
    digest.update(right.raw());
    return Hash.own(digest.digest());
  }

  /** The root over these hashes, each a leaf or the root of a complete tree of the same size. */
  public static Hash root(List<Hash> hashes) {
    if (hashes.isEmpty()) {
      return empty();
    }
    MessageDigest digest = digest();
    Hash[] row = hashes.toArray(Hash[]::new);
    int length = row.length;
    while (length > 1) {
      int pairs = length / 2;
      for (int i = 0; i < pairs; i++) {
        row[i] = node(digest, row[2 * i], row[2 * i + 1]);
      }
      if (length % 2 == 1) {
        row[pairs] = row[length - 1];
      }
      length = pairs + length % 2;
    }
    return row[0];
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
