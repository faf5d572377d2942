package dev.akashi.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * The content of a kept file that breaks off instead of ending when it is not what its name says:
 * so nobody takes a file that was changed between the look at it and the reading for whole.
 */
public final class CheckedContent extends InputStream {

  private static final int NOTHING = -1;

  private final InputStream content;
  private final Sha256 name;
  private final MessageDigest digest = Sha256.digest();
  private int held = NOTHING;
  private boolean begun;

  public CheckedContent(InputStream content, Sha256 name) {
    this.content = content;
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? NOTHING : one[0] & 0xFF;
  }

  /** One byte is always held back, so that the last one goes out only when the hash is right. */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!begun) {
      begun = true;
      held = next();
    }
    if (held == NOTHING) {
      return NOTHING;
    }
    into[offset] = (byte) held;
    if (length == 1) {
      held = next();
      return 1;
    }
    int read = content.read(into, offset + 1, length - 1);
    if (read < 0) {
      look();
      held = NOTHING;
      return 1;
    }
    digest.update(into, offset + 1, read);
    held = into[offset + read] & 0xFF;
    return read;
  }

  private int next() throws IOException {
    int one = content.read();
    if (one < 0) {
      look();
    } else {
      digest.update((byte) one);
    }
    return one;
  }

  private void look() throws IOException {
    if (!Sha256.of(digest).equals(name)) {
      throw new IOException("the file " + name + " was changed while it was read");
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
