package dev.akashi.oscal.benchmarks;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import java.util.ArrayList;
import java.util.List;

/** How much memory one catalog keeps once it is read. */
final class Kept {

  private Kept() {}

  /** Bytes that stay in use, after collections before and after. */
  static long bytes() {
    byte[] json = Samples.catalog();
    List<OscalDocument> kept = new ArrayList<>();
    kept.add(Ours.read(json, Format.JSON));
    long before = used();
    kept.add(Ours.read(json, Format.JSON));
    long after = used();
    if (kept.stream()
        .anyMatch(document -> json.length == 0 || !document.name().equals("catalog"))) {
      throw new IllegalStateException("not read");
    }
    return after - before;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
