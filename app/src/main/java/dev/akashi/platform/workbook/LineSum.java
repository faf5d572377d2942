package dev.akashi.platform.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A short sum over what a line of a workbook shows. A line that still has its own is as it was
 * written out, so nobody edited it, whatever became of its source since.
 */
public final class LineSum {

  private static final int BYTES = 8;

  private LineSum() {}

  public static String of(List<String> parts) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
