package dev.akashi.exchange.files;

import dev.akashi.workshop.Code;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** How the things of a baseline are named in OSCAL. */
final class OscalNames {

  /** The namespace of everything that is ours; it never changes. */
  static final String NS = "https://akashi.dev/ns/oscal";

  static final String OSCAL_VERSION = "1.1.3";
  private static final UUID SEED = UUID.fromString("3f6c1c1e-6a4f-5d0b-9d7e-2f4b7a9e5c10");
  private static final String PREFIX = "ismap-";

  private OscalNames() {}

  /** The id of a group or control: OSCAL wants a letter first. */
  static String id(Code code) {
    return (code.isHeading() ? PREFIX + "group-" : PREFIX) + code.value();
  }

  /** The number in an id of ours, or the id as it is. */
  static String number(String id) {
    String rest = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    return rest.startsWith("group-") ? rest.substring("group-".length()) : rest;
  }

  /** An id that is the same in every export (RFC 9562, version 5). */
  static UUID uuid(String what) {
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

  /** Numbers with leading zeros, so that they sort as texts. */
  static String sortId(Code code) {
    StringBuilder sorted = new StringBuilder();
    for (String part : code.value().split("\\.", -1)) {
      sorted.append(sorted.isEmpty() ? "" : ".");
      sorted.append(
          Character.isDigit(part.charAt(0)) ? "0".repeat(3 - part.length()) + part : part);
    }
    return sorted.toString();
  }
}
