package dev.akashi.assessment.db;

import dev.akashi.sampling.Population;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/** The canonical form of a population in parts of up to 1 MiB, each packed for itself. */
final class PackedKeys {

  private static final int PART = 1 << 20;

  private PackedKeys() {}

  static List<byte[]> pack(Population keys) {
    Parts parts = new Parts();
    try {
      keys.write(parts);
      return parts.all();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Population unpack(Iterator<byte[]> parts) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      while (parts.hasNext()) {
        try (InflaterOutputStream unpacked = new InflaterOutputStream(text)) {
          unpacked.write(parts.next());
        }
      }
      return Population.ofCanonical(text.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Parts extends OutputStream {

    private final List<byte[]> packed = new ArrayList<>();

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] text, int from, int length) throws IOException {
      for (int at = from; at < from + length; at += PART) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(part, deflater)) {
          out.write(text, at, Math.min(PART, from + length - at));
        } finally {
          deflater.end();
        }
        packed.add(part.toByteArray());
      }
    }

    private List<byte[]> all() {
      return packed;
    }
  }
}
