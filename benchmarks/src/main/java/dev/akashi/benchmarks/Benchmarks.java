package dev.akashi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Measures first start, later start, memory, the public list and the search over catalogues.
 * Started by {@code ./akashi bench} with the launcher's path; prints Markdown.
 */
public final class Benchmarks {

  private static final int LATER_STARTS = 5;
  private static final int CLIENTS = 8;
  private static final int MANY = 20_000;
  private static final Load LOAD = new Load(CLIENTS, Duration.ofSeconds(6), Duration.ofSeconds(10));

  private final Path launcher;
  private final Path data;
  private final PrintStream out;

  private Benchmarks(Path launcher, Path data, PrintStream out) {
    this.launcher = launcher;
    this.data = data;
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("akashi-bench-");
    try {
      new Benchmarks(Path.of(args[0]), data, System.out).run();
    } finally {
      delete(data);
    }
  }

  private void run() throws IOException, InterruptedException, SQLException {
    out.printf("Measured on %s with `./akashi bench`%n", LocalDate.now(ZoneId.systemDefault()));
    out.printf("on %s; load before: %s.%n%n", Machine.describe(), Machine.load());
    starts();
    out.printf(
        "%n%d clients that ask again at once, on the same machine as the server:%n%n", CLIENTS);
    out.println("| services | request | req/s | p50 ms | p95 ms | p99 ms | failed |");
    out.println("|---:|---|---:|---:|---:|---:|---:|");
    try (Instance akashi = Instance.start(launcher, data)) {
      list(akashi, 20);
      try (Connection connection = akashi.connect()) {
        SyntheticServices.fill(connection, MANY);
        SyntheticControls.fill(connection, MANY);
      }
    }
    try (Instance akashi = Instance.start(launcher, data)) {
      list(akashi, MANY);
      out.printf(
          "%nMemory after that load: application %d MiB, database %d MiB.%n",
          akashi.applicationMiB(), akashi.databaseMiB());
      search(akashi);
    }
  }

  /** The search over all catalogues, by one reader and by many. */
  private void search(Instance akashi) throws IOException {
    out.printf("%nSearch over the catalogues, two words each time, page with marked hits:%n%n");
    out.println("| controls | clients | req/s | p50 ms | p95 ms | p99 ms | failed |");
    out.println("|---:|---:|---:|---:|---:|---:|---:|");
    for (int clients : new int[] {1, CLIENTS}) {
      Latencies times =
          new Load(clients, LOAD.warmUp(), LOAD.measured())
              .run(number ->
                  akashi.address(
                      "/catalogues/search?q="
                          + URLEncoder.encode(
                              SyntheticControls.question(number), StandardCharsets.UTF_8)));
      figures(String.format(Locale.ROOT, "| %,d | %d", MANY, clients), times);
    }
    out.printf("%nMemory after the search: application %d MiB.%n", akashi.applicationMiB());
  }

  private void starts() throws IOException, InterruptedException {
    out.println("| what | figure |");
    out.println("|---|---:|");
    try (Instance akashi = Instance.start(launcher, data)) {
      row("first start, empty data, to first page", seconds(akashi.toFirstPage()));
    }
    List<Duration> later = new ArrayList<>();
    for (int i = 1; i <= LATER_STARTS; i++) {
      try (Instance akashi = Instance.start(launcher, data)) {
        later.add(akashi.toFirstPage());
        if (i == LATER_STARTS) {
          row("later start to first page, median of " + i, seconds(Latencies.median(later)));
          row("memory of the application after start", akashi.applicationMiB() + " MiB");
          row("memory of the embedded database after start", akashi.databaseMiB() + " MiB");
        }
      }
    }
  }

  private void list(Instance akashi, int services) {
    measure(services, "`/services`", number -> akashi.address("/services"));
    measure(services, "`/api/v1/services`", number -> akashi.address("/api/v1/services"));
    measure(
        services,
        "`/services?q=…`, another word each time",
        number -> akashi.address("/services?q=%06d".formatted(number % MANY)));
  }

  private void measure(int services, String name, IntFunction<URI> address) {
    figures(String.format(Locale.ROOT, "| %,d | %s", services, name), LOAD.run(address));
  }

  private void figures(String row, Latencies times) {
    out.printf(
        Locale.ROOT,
        "%s | %,.0f | %.1f | %.1f | %.1f | %d |%n",
        row,
        times.perSecond(),
        times.percentile(50),
        times.percentile(95),
        times.percentile(99),
        times.failed());
  }

  private void row(String what, String figure) {
    out.printf("| %s | %s |%n", what, figure);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  static void delete(Path tree) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(tree)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }
}
