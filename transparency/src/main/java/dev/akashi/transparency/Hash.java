package dev.akashi.transparency;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a leaf or a node of the tree. */
public final class Hash {

  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A hash of these bytes; an illegal argument unless there are 32. */
  public static Hash of(byte[] bytes) {
    return at(bytes, 0, bytes.length);
  }

  /** The hash at that place in a row of hashes. */
  public static Hash in(byte[] hashes, int place) {
    return at(hashes, place * LENGTH, LENGTH);
  }

  /** Reads 64 hexadecimal digits. */
  public static Hash ofHex(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  /** Reads the base64 of a checkpoint. */
  public static Hash ofBase64(String text) {
    return of(Base64.getDecoder().decode(text));
  }

  private static Hash at(byte[] bytes, int from, int length) {
    if (length != LENGTH) {
      throw new IllegalArgumentException("a hash of " + length + " bytes");
    }
    return new Hash(Arrays.copyOfRange(bytes, from, from + length));
  }

  static Hash own(byte[] bytes) {
    return new Hash(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  byte[] raw() {
    return bytes;
  }

  boolean standsIn(byte[] hashes, int place) {
    int from = place * LENGTH;
    return Arrays.equals(bytes, 0, LENGTH, hashes, from, from + LENGTH);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
