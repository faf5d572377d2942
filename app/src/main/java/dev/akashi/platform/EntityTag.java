package dev.akashi.platform;

import dev.akashi.kernel.Sha256;

/** The entity tag (RFC 9110) of an answer, made of its bytes: the same on every node. */
public final class EntityTag {

  private static final int DIGITS = 24;

  private EntityTag() {}

  /** A strong tag with its quotation marks. */
  public static String of(byte[] bytes) {
    return '"' + Sha256.hex(bytes).substring(0, DIGITS) + '"';
  }
}
