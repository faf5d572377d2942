package dev.akashi.platform.workbook;

import dev.akashi.kernel.Sha256;
import java.util.List;

/**
 * A short sum over what a line of a workbook shows. A line that still has its own is as it was
 * written out, so nobody edited it, whatever became of its source since.
 */
public final class LineSum {

  private static final int BYTES = 8;

  private LineSum() {}

  public static String of(List<String> parts) {
    return Sha256.hex(String.join("\u0000", parts), BYTES);
  }
}
