package dev.akashi.benchmarks;

import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.Freeze;
import dev.akashi.sampling.Population;
import dev.akashi.sampling.PopulationBuilder;
import dev.akashi.sampling.Ranking;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Drawing 25 of a million rows: the draw alone, and all of it over the API of a demonstration: a
 * CSV file sent, read, frozen and drawn from.
 */
final class SamplingBenchmark {

  private static final int ROWS = 1_000_000;
  private static final int SIZE = 25;
  private static final int RUNS = 7;
  private static final int IMPORTS = 5;

  private final PrintStream out;

  private SamplingBenchmark(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("akashi-bench-");
    System.out.printf("on %s; load before: %s.%n%n", Machine.describe(), Machine.load());
    try {
      new SamplingBenchmark(System.out).run(Path.of(args[0]), data);
    } finally {
      Benchmarks.delete(data);
    }
  }

  private void run(Path launcher, Path data)
      throws IOException, InterruptedException, BadPopulationException {
    out.println("| what | median | aim |");
    out.println("|---|---:|---:|");
    draw();
    try (Instance akashi = Instance.start(launcher, data, "--demo")) {
      intake(akashi);
      out.printf("%nMemory of the application after that: %d MiB.%n", akashi.applicationMiB());
    }
  }

  private void draw() throws BadPopulationException {
    List<Duration> building = new ArrayList<>();
    List<Duration> drawing = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      long begun = System.nanoTime();
      PopulationBuilder builder = new PopulationBuilder();
      for (int row = 0; row < ROWS; row++) {
        builder.add(key(row), row);
      }
      Population population = builder.build();
      long frozen = System.nanoTime();
      Freeze freeze = new Freeze("aa", run, "bench", "1", "1", "-", ROWS, population.sha256());
      int drawn = Ranking.of(freeze.seed()).first(population, SIZE).size();
      long ended = System.nanoTime();
      if (drawn != SIZE) {
        throw new IllegalStateException("drawn " + drawn);
      }
      building.add(Duration.ofNanos(frozen - begun));
      drawing.add(Duration.ofNanos(ended - frozen));
    }
    row("put 1,000,000 unordered keys into canonical form, with their hash", building, "");
    row("draw " + SIZE + " of 1,000,000", drawing, "< 2 s");
  }

  private void intake(Instance akashi) throws IOException, InterruptedException {
    Api api = Api.signIn(akashi, "lead@katsura.example");
    JsonNode engagement = api.get("/api/v1/assessor/engagements").path("items").path(0);
    String path = "/api/v1/assessor/engagements/" + engagement.path("id").asString();
    JsonNode sampled = api.get(path + "/results").findParent("line");
    String of = path + "/results/" + sampled.path("requirement").asString();
    String line = sampled.path("line").asString();
    StringBuilder csv = new StringBuilder("id,date,what\r\n");
    for (int row = 0; row < ROWS; row++) {
      csv.append(key(row)).append(",2025-02-01,change\r\n");
    }
    byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
    List<Duration> times = new ArrayList<>();
    for (int run = 0; run < IMPORTS; run++) {
      long begun = System.nanoTime();
      JsonNode frozen =
          api.form(
              of + "/populations/file",
              "bench.csv",
              file,
              "line",
              line,
              "populationOf",
              "bench",
              "populationFrom",
              "bench",
              "takenOn",
              "2025-05-20",
              "populationReason",
              "bench");
      String draw =
          "{\"line\": \"%s\", \"population\": \"%s\", \"drawReason\": \"bench\"}"
              .formatted(line, frozen.path("id").asString());
      api.post(of + "/samples", draw);
      times.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    row(
        String.format(
            Locale.ROOT,
            "send, read, freeze and draw from a CSV of 1,000,000 rows (%d MB)",
            csv.length() / 1_000_000),
        times,
        "");
  }

  /** Keys that come in no order. */
  private static String key(int row) {
    return "CHG-" + (row * 7_919L % 1_000_003);
  }

  private void row(String what, List<Duration> times, String aim) {
    out.printf(
        Locale.ROOT, "| %s | %.2f s | %s |%n", what, Latencies.median(times).toMillis() / 1e3, aim);
  }
}
