package dev.akashi.oscal.random;

import java.io.ByteArrayOutputStream;
import java.util.random.RandomGenerator;

/** Damages bytes: flips, cuts, doubles and moves what they hold. */
public final class Mutations {

  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    ":",
    "- ",
    "\n",
    "&a ",
    "*a",
    "!!",
    "<!DOCTYPE a [",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "null",
    "0",
    "\\u",
    "|",
    "\t",
    "<?",
    "?>",
    "xmlns='b'",
    "\ufeff"
  };

  private Mutations() {}

  /** A copy of the bytes with a few wounds. */
  public static byte[] of(byte[] bytes, RandomGenerator random) {
    byte[] wounded = bytes;
    for (int i = random.nextInt(1, 4); i > 0 && wounded.length > 0; i--) {
      wounded = one(wounded, random);
    }
    return wounded;
  }

  private static byte[] one(byte[] bytes, RandomGenerator random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(1 << random.nextInt(1, 10)));
    int other = random.nextInt(bytes.length);
    return switch (random.nextInt(5)) {
      case 0 -> {
        byte[] flipped = bytes.clone();
        flipped[from] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
      case 1 -> joined(bytes, 0, from, bytes, to, bytes.length);
      case 2 -> joined(bytes, 0, to, bytes, from, bytes.length);
      case 3 -> joined(bytes, 0, from, bytes, other, bytes.length);
      default -> {
        byte[] piece =
            PIECES[random.nextInt(PIECES.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8);
        yield joined(joined(bytes, 0, from, piece, 0, piece.length), bytes, from);
      }
    };
  }

  private static byte[] joined(byte[] first, byte[] second, int from) {
    return joined(first, 0, first.length, second, from, second.length);
  }

  private static byte[] joined(
      byte[] first, int firstFrom, int firstTo, byte[] second, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(first, firstFrom, firstTo - firstFrom);
    out.write(second, from, to - from);
    return out.toByteArray();
  }
}
