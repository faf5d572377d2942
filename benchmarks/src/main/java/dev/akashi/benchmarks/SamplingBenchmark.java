package dev.akashi.benchmarks;

import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.Freeze;
import dev.akashi.sampling.Population;
import dev.akashi.sampling.PopulationBuilder;
import dev.akashi.sampling.Ranking;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drawing 25 of a million rows: the draw alone, and all of it over the API of a demonstration: a
 * CSV file sent, read, frozen and drawn from.
 */
final class SamplingBenchmark {

  private static final int ROWS = 1_000_000;
  private static final int SIZE = 25;
  private static final int RUNS = 7;
  private static final int IMPORTS = 5;
  private static final String BOUNDARY = "----akashi-bench";

  private final HttpClient client = HttpClient.newHttpClient();
  private final PrintStream out;
  private String token = "";

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
    String login = "{\"email\": \"lead@katsura.example\", \"password\": \"akashi-demo-password\"}";
    token = first("\"token\":\"([^\"]+)\"", post(akashi.address("/api/v1/tokens"), login));
    String engagements = get(akashi.address("/api/v1/assessor/engagements"));
    String path =
        "/api/v1/assessor/engagements/" + first("\"id\":\"([0-9a-f-]{36})\"", engagements);
    String results = get(akashi.address(path + "/results"));
    String sampled = "\"requirement\":\"([^\"]+)\",\"line\":\"([^\"]+)\"";
    String requirement = first(sampled, results);
    String line = second(sampled, results);
    StringBuilder csv = new StringBuilder("id,date,what\r\n");
    for (int row = 0; row < ROWS; row++) {
      csv.append(key(row)).append(",2025-02-01,change\r\n");
    }
    List<Duration> times = new ArrayList<>();
    for (int run = 0; run < IMPORTS; run++) {
      long begun = System.nanoTime();
      String frozen =
          send(
              HttpRequest.newBuilder(
                      akashi.address(path + "/results/" + requirement + "/populations/file"))
                  .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                  .POST(form(line, csv)));
      String draw =
          "{\"line\": \"%s\", \"population\": \"%s\", \"drawReason\": \"bench\"}"
              .formatted(line, first("\"id\":\"([0-9a-f-]{36})\"", frozen));
      post(akashi.address(path + "/results/" + requirement + "/samples"), draw);
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

  private static BodyPublisher form(String line, StringBuilder csv) {
    StringBuilder body = new StringBuilder();
    String[] fields = {
      "line",
      line,
      "populationOf",
      "bench",
      "populationFrom",
      "bench",
      "takenOn",
      "2025-05-20",
      "populationReason",
      "bench"
    };
    for (int i = 0; i < fields.length; i += 2) {
      body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
      body.append(fields[i]).append("\"\r\n\r\n").append(fields[i + 1]).append("\r\n");
    }
    body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ");
    body.append("name=\"file\"; filename=\"bench.csv\"\r\n\r\n").append(csv);
    body.append("\r\n--").append(BOUNDARY).append("--\r\n");
    return BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Keys that come in no order. */
  private static String key(int row) {
    return "CHG-" + (row * 7_919L % 1_000_003);
  }

  private String get(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address).GET());
  }

  private String post(URI address, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static String first(String pattern, String text) throws IOException {
    return found(pattern, text).group(1);
  }

  private static String second(String pattern, String text) throws IOException {
    return found(pattern, text).group(2);
  }

  private static Matcher found(String pattern, String text) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IOException("no " + pattern + " in " + text);
    }
    return matcher;
  }

  private void row(String what, List<Duration> times, String aim) {
    out.printf(
        Locale.ROOT, "| %s | %.2f s | %s |%n", what, Latencies.median(times).toMillis() / 1e3, aim);
  }
}
