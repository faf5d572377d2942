package dev.akashi.platform.oscal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** How things are named in OSCAL. */
public final class OscalNames {

  /** The namespace of everything that is ours; it never changes. */
  public static final String NS = "https://akashi.dev/ns/oscal";

  public static final String OSCAL_VERSION = "1.1.3";
  private static final UUID SEED = UUID.fromString("3f6c1c1e-6a4f-5d0b-9d7e-2f4b7a9e5c10");
  private static final String PREFIX = "ismap-";
  private static final String GROUP = "group-";

  private OscalNames() {}

  /** The id of a control: OSCAL wants a letter first. */
  public static String control(String number) {
    return PREFIX + number;
  }

  /** The id of a group of controls. */
  public static String group(String number) {
    return PREFIX + GROUP + number;
  }

  /** The number in an id of ours, or the id as it is. */
  public static String number(String id) {
    String rest = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    return rest.startsWith(GROUP) ? rest.substring(GROUP.length()) : rest;
  }

  /** An id that is the same in every export (RFC 9562, version 5). */
  public static UUID uuid(String what) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(SEED.getMostSignificantBits())
              .putLong(SEED.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(what.getBytes(StandardCharsets.UTF_8)));
      long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x5000L;
      long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
