package dev.akashi.transparency;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The entries below a tile of leaves, each with its length in two bytes before it. */
public final class EntryBundle {

  /** The longest entry in bytes. */
  public static final int LONGEST = 0xFFFF;

  private static final int PREFIX = 2;

  private EntryBundle() {}

  /** Writes entries; an illegal argument when one is too long. */
  public static byte[] write(List<byte[]> entries) {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > LONGEST) {
        throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
      }
      bundle.write(entry.length >>> Byte.SIZE);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }

  /** Reads all entries; an illegal argument when it ends within one. */
  public static List<byte[]> read(byte[] bundle) {
    List<byte[]> entries = new ArrayList<>();
    for (int at = 0; at < bundle.length; at += PREFIX + length(bundle, at)) {
      if (!holdsOneAt(bundle, at)) {
        throw new IllegalArgumentException("entry " + entries.size() + " is cut off");
      }
      int from = at + PREFIX;
      entries.add(Arrays.copyOfRange(bundle, from, from + length(bundle, at)));
    }
    return entries;
  }

  /**
   * The hashes of the first entries, at most so many: fewer when the bundle ends before or within
   * one of them.
   */
  static List<Hash> leaves(byte[] bundle, int most) {
    List<Hash> leaves = new ArrayList<>(most);
    var digest = Merkle.digest();
    int at = 0;
    while (leaves.size() < most && holdsOneAt(bundle, at)) {
      int length = length(bundle, at);
      leaves.add(Merkle.leaf(digest, bundle, at + PREFIX, length));
      at += PREFIX + length;
    }
    return leaves;
  }

  /** How many bytes the first entries take. */
  static int lengthOf(byte[] bundle, int entries) {
    int at = 0;
    for (int i = 0; i < entries; i++) {
      at += PREFIX + length(bundle, at);
    }
    return at;
  }

  private static boolean holdsOneAt(byte[] bundle, int at) {
    return at + PREFIX <= bundle.length && at + PREFIX + length(bundle, at) <= bundle.length;
  }

  private static int length(byte[] bundle, int at) {
    return Byte.toUnsignedInt(bundle[at]) << Byte.SIZE | Byte.toUnsignedInt(bundle[at + 1]);
  }
}
