package dev.akashi.sampling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The lines of a package, with the digest of all but the last. */
final class PackageLines {

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final MessageDigest digest = Sha256.digest();
  private final byte[] chunk = new byte[CHUNK];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int length;
  private int at;
  private byte @Nullable [] ahead;

  PackageLines(InputStream in) throws IOException {
    this.in = in;
    this.ahead = read();
  }

  /** The next line with its line feed, if it is not the last one; otherwise null. */
  @Nullable String next() throws IOException {
    byte[] current = ahead;
    if (current == null) {
      return null;
    }
    byte[] following = read();
    if (following == null) {
      return null;
    }
    digest.update(current);
    ahead = following;
    return text(current);
  }

  /** Whether the last line is the digest of all the others. */
  boolean endsRight() throws IOException {
    return ahead != null && text(ahead).equals(SamplePackage.last(digest));
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** A line with its line feed, the rest when there is none, null at the end. */
  private byte @Nullable [] read() throws IOException {
    line.reset();
    while (true) {
      if (at == length) {
        length = in.read(chunk);
        at = 0;
        if (length <= 0) {
          length = 0;
          return line.size() == 0 ? null : line.toByteArray();
        }
      }
      int end = at;
      while (end < length && chunk[end] != '\n') {
        end++;
      }
      boolean ended = end < length;
      line.write(chunk, at, end - at + (ended ? 1 : 0));
      at = end + (ended ? 1 : 0);
      if (ended) {
        return line.toByteArray();
      }
    }
  }
}
