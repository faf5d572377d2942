package dev.akashi.benchmarks;

import dev.akashi.transparency.CopyVerifier;
import dev.akashi.transparency.DirectoryCopy;
import dev.akashi.transparency.Frontier;
import dev.akashi.transparency.Hash;
import dev.akashi.transparency.KeyHistory;
import dev.akashi.transparency.LogWriter;
import dev.akashi.transparency.Merkle;
import dev.akashi.transparency.NoteSigner;
import dev.akashi.transparency.Proofs;
import dev.akashi.transparency.Tile;
import dev.akashi.transparency.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * The log of the public list at three sizes: verifying a copy in a directory, making proofs from
 * its tiles, appending an entry.
 */
final class LogBenchmark {

  private static final String ORIGIN = "bench.example/list";
  private static final int[] SIZES = {10_000, 100_000, 1_000_000};
  private static final int RUNS = 5;
  private static final int PROOFS = 2_001;
  private static final int APPENDS = 200_000;
  private static final long SEED = 5;

  private final NoteSigner signer = NoteSigner.create(ORIGIN);
  private final Random random = new Random(SEED);
  private final PrintStream out;

  private LogBenchmark(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Path data = Files.createTempDirectory("akashi-bench-");
    System.out.printf("on %s; load before: %s.%n%n", Machine.describe(), Machine.load());
    try {
      new LogBenchmark(System.out).run(data);
    } finally {
      Benchmarks.delete(data);
    }
  }

  private void run(Path data) throws IOException {
    out.println(
        "| entries | verify a copy | inclusion proof p50 / p95 | consistency proof p50 / p95 |");
    out.println("|---:|---:|---:|---:|");
    for (int size : SIZES) {
      Path directory = data.resolve("log" + size);
      write(directory, size);
      Duration verified = verify(directory, size);
      Latencies inclusion = proofs(size, directory, true);
      Latencies consistency = proofs(size, directory, false);
      out.printf(
          Locale.ROOT,
          "| %,d | %.2f s | %.2f / %.2f ms | %.2f / %.2f ms |%n",
          size,
          verified.toNanos() / 1e9,
          inclusion.percentile(50),
          inclusion.percentile(95),
          consistency.percentile(50),
          consistency.percentile(95));
    }
    out.println();
    append();
  }

  private void write(Path directory, int size) throws IOException {
    LogWriter writer = new LogWriter(new DirectoryCopy(directory), ORIGIN);
    for (int i = 0; i < size; i++) {
      writer.append(entry(i));
    }
    writer.finish(signer, KeyHistory.of(ORIGIN, List.of(KeyHistory.first(signer.key()))));
  }

  private Duration verify(Path directory, int size) throws IOException {
    List<Duration> times = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      long begun = System.nanoTime();
      Verification verification =
          new CopyVerifier(
                  new DirectoryCopy(directory), Optional.of(signer.key()), Optional.empty())
              .verify();
      times.add(Duration.ofNanos(System.nanoTime() - begun));
      if (!verification.holds() || verification.checkpoint().orElseThrow().size() != size) {
        throw new IllegalStateException(verification.toString());
      }
    }
    return Latencies.median(times);
  }

  private Latencies proofs(int size, Path directory, boolean inclusion) {
    DirectoryCopy copy = new DirectoryCopy(directory);
    List<Long> nanos = new ArrayList<>();
    long all = System.nanoTime();
    for (int i = 0; i < PROOFS; i++) {
      long begun = System.nanoTime();
      int at = random.nextInt(1, size);
      int hashes =
          inclusion
              ? Proofs.inclusion(at, size, tile -> tile(copy, tile)).size()
              : Proofs.consistency(at, size, tile -> tile(copy, tile)).size();
      nanos.add(System.nanoTime() - begun);
      if (hashes == 0) {
        throw new IllegalStateException("no proof of " + at);
      }
    }
    return new Latencies(nanos, Duration.ofNanos(System.nanoTime() - all), 0);
  }

  private static byte[] tile(DirectoryCopy copy, Tile tile) {
    try {
      return copy.read(tile.path(), Tile.FULL * Hash.LENGTH).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hash, append, root and signature: what each publication adds, without the database. */
  private void append() {
    Frontier frontier = new Frontier();
    long begun = System.nanoTime();
    for (int i = 0; i < APPENDS; i++) {
      frontier.append(Merkle.leaf(entry(i)));
    }
    double append = (System.nanoTime() - begun) / 1e3 / APPENDS;
    begun = System.nanoTime();
    for (int i = 0; i < PROOFS; i++) {
      signer.sign(ORIGIN + "\n" + i + "\n" + frontier.root().base64() + "\n");
    }
    double sign = (System.nanoTime() - begun) / 1e3 / PROOFS;
    out.printf(
        Locale.ROOT, "Appending an entry: %.1f µs; root and signature: %.0f µs.%n", append, sign);
  }

  /** As long as an entry of the list is. */
  private static byte[] entry(int number) {
    return ("{\"change\":\"CHANGED\",\"effectiveFrom\":\"2026-04-01\",\"entry\":{\"applicant\":"
            + "\"Provider "
            + number % 500
            + "\",\"key\":\"service-"
            + number
            + "\",\"level\":2,\"name\":\"クラウドサービス\",\"number\":\"C21-0001-2\","
            + "\"registeredOn\":\"2021-03-12\",\"statementHash\":\"0123456789abcdef0123456789abcdef"
            + "0123456789abcdef0123456789abcdef\",\"validUntil\":\"2027-08-01\"},\"kind\":"
            + "\"akashi/list-event/1\",\"recordedAt\":\"2026-04-01T00:00:00Z\",\"revision\":1,"
            + "\"stateSha256\":\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
