package dev.akashi.platform.workbook;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Unpacks an archive once, keeping nothing, to see whether it can be opened safely: a few kilobytes
 * may hide gigabytes.
 */
final class ZipCheck {

  static final long MOST_BYTES = 32L << 20;
  static final int MOST_ENTRIES = 500;

  /**
   * Workbooks of texts pack about tenfold; a cell of equal characters packs a thousandfold, which
   * does no harm while all is small.
   */
  static final int MOST_RATIO = 100;

  private static final long SMALL = 16L << 20;

  private ZipCheck() {}

  static void refuseUnlessHarmless(byte[] archive) {
    byte[] buffer = new byte[1 << 14];
    long unpacked = 0;
    int entries = 0;
    try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(archive))) {
      for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries++;
        if (entries > MOST_ENTRIES) {
          throw bomb();
        }
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          unpacked += read;
          boolean packedTooWell =
              unpacked > SMALL && unpacked / Math.max(1, archive.length) > MOST_RATIO;
          if (unpacked > MOST_BYTES || packedTooWell) {
            throw bomb();
          }
        }
      }
    } catch (Refusal refused) {
      throw refused;
    } catch (IOException | RuntimeException e) {
      throw Refusal.input(Reason.atField("file", "workbook.damaged"));
    }
    if (entries == 0) {
      throw Refusal.input(Reason.atField("file", "workbook.damaged"));
    }
  }

  private static Refusal bomb() {
    return Refusal.input(Reason.atField("file", "workbook.zip-bomb", MOST_BYTES >> 20, MOST_RATIO));
  }
}
