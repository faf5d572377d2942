package dev.akashi.sampling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Packages for tests. */
public final class Packages {

  private Packages() {}

  /** A package of a population of so many rows with one sample. */
  public static byte[] of(int rows, int size) {
    try {
      Population population =
          Population.of(IntStream.range(0, rows).mapToObj(row -> "伝票\"" + row).toList());
      Freeze freeze =
          new Freeze(
              "aa".repeat(32),
              12,
              "b5f1",
              "5.1.1.1",
              "1",
              "2025-02-01T00:00:00.123456Z",
              rows,
              population.sha256());
      List<String> items = Ranking.of(freeze.seed()).first(population, size);
      DrawnSample sample = new DrawnSample("s-1", "5.1.1.1", "1", items, Map.of("reason", ""));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new SamplePackage(freeze, freeze.seed(), Map.of("of", "点検票"), List.of(sample))
          .write(population, out);
      return out.toByteArray();
    } catch (BadPopulationException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
