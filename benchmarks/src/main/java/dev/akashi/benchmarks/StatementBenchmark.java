package dev.akashi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/**
 * The workspace of a statement that answers the whole baseline: opening the grid, saving answers,
 * the check, the workbook out and in, the seal, and OSCAL out.
 */
final class StatementBenchmark {

  private static final String EDITOR = "editor@aoba.example";
  private static final String REPRESENTATIVE = "representative@aoba.example";
  private static final String BASELINE = "2022-04-01";
  private static final int REQUIREMENTS = 1_159;
  private static final int OPENINGS = 9;
  private static final int GRID_SAVES = 50;
  private static final int SAVES = 300;
  private static final int EDITORS = 50;
  private static final int SAVES_EACH = 12;
  private static final Duration BETWEEN_SAVES = Duration.ofSeconds(2);
  private static final int CHECKS = 21;
  private static final int BOOKS = 7;
  private static final int CHANGED = 100;
  private static final int SEALS = 5;

  private final PrintStream out;
  private final Instance akashi;
  private final Api api;
  private final BigStatement statement;

  private StatementBenchmark(PrintStream out, Instance akashi, Api api, BigStatement statement) {
    this.out = out;
    this.akashi = akashi;
    this.api = api;
    this.statement = statement;
  }

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("akashi-bench-");
    System.out.printf("on %s; load before: %s.%n%n", Machine.describe(), Machine.load());
    Path launcher = Path.of(args[0]);
    try (Instance akashi = Instance.start(launcher, data, "--demo");
        Connection connection = akashi.connect()) {
      SyntheticBaseline.fill(connection, BASELINE, REQUIREMENTS);
    }
    try (Instance akashi = Instance.start(launcher, data, "--demo")) {
      Api api = Api.signIn(akashi, EDITOR);
      BigStatement statement = BigStatement.write(api);
      new StatementBenchmark(System.out, akashi, api, statement).run();
    } finally {
      Benchmarks.delete(data);
    }
  }

  private void run() throws IOException, InterruptedException {
    out.printf(
        Locale.ROOT,
        "A statement of %,d requirements, %,d individual controls, %,d links to evidence:%n%n",
        statement.size(),
        BigStatement.MEASURES,
        BigStatement.LINKS);
    out.println("| what | p50 ms | p95 ms | aim |");
    out.println("|---|---:|---:|---:|");
    grid();
    save();
    saveTogether();
    repeat(
        "full check, over the API", "< 200 ms", CHECKS, () -> api.get(statement.path() + "/check"));
    workbook();
    oscal(seal());
    out.printf("%nMemory of the application after that: %d MiB.%n", akashi.applicationMiB());
  }

  private void grid() {
    if (!GridInBrowser.isThere()) {
      out.println("| the grid in Chromium: skipped, there is none | | | |");
      return;
    }
    String path = "/provider/statements/" + statement.id();
    GridInBrowser.Seen seen =
        GridInBrowser.open(akashi, EDITOR, path, statement.requirement(0), OPENINGS, GRID_SAVES);
    row("open the grid: the page from the server", seen.server(), "");
    row("open the grid: until it takes the keyboard in Chromium", seen.usable(), "< 1 s");
    row(
        "save a row in the grid: its rows and the whole check come back",
        seen.saves(),
        "p95 < 50 ms");
  }

  private void save() throws IOException, InterruptedException {
    List<Duration> times = new ArrayList<>();
    for (int place = 0; place < SAVES; place++) {
      int revision = statement.revisionOf(place);
      long begun = System.nanoTime();
      statement.save(api, place, revision);
      times.add(since(begun));
    }
    row("save one answer, 1 editor", times, "p95 < 50 ms");
  }

  /** Editors in a row of their own each, who save at even intervals that do not wait. */
  private void saveTogether() throws IOException, InterruptedException {
    Queue<Duration> times = new ConcurrentLinkedQueue<>();
    Queue<IOException> refused = new ConcurrentLinkedQueue<>();
    int[] revisions = new int[EDITORS];
    for (int editor = 0; editor < EDITORS; editor++) {
      revisions[editor] = statement.revisionOf(editor);
    }
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < EDITORS; i++) {
        int editor = i;
        threads.execute(() -> {
          try {
            edit(editor, revisions[editor], begun, times);
          } catch (IOException e) {
            refused.add(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
      }
    }
    if (!refused.isEmpty()) {
      throw new IOException(refused.size() + " editors were refused", refused.peek());
    }
    row(
        "save one answer, %d editors who each save every %d s"
            .formatted(EDITORS, BETWEEN_SAVES.toSeconds()),
        List.copyOf(times),
        "p95 < 50 ms");
  }

  /** The times count from when the editor wanted to save, so that a queue is not hidden. */
  private void edit(int editor, int first, long begun, Queue<Duration> times)
      throws IOException, InterruptedException {
    int revision = first;
    for (int save = 0; save < SAVES_EACH; save++) {
      long due =
          begun
              + BETWEEN_SAVES.multipliedBy(save).toNanos()
              + BETWEEN_SAVES.toNanos() * editor / EDITORS;
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      revision = statement.save(api, editor, revision);
      times.add(since(due));
    }
  }

  private void workbook() throws IOException, InterruptedException {
    String out = statement.path() + "/workbook";
    repeat("workbook out", "< 1 s", BOOKS, () -> api.bytes(out));
    byte[] book = api.bytes(out);
    for (int place = 0; place < CHANGED; place++) {
      statement.save(api, place, statement.revisionOf(place));
    }
    repeat(
        "workbook in: its preview, " + CHANGED + " answers differ",
        "< 1 s",
        BOOKS,
        () -> {
          JsonNode preview = api.form(statement.path() + "/imports", "statement.xlsx", book);
          api.delete(statement.path() + "/imports/" + preview.path("id").asString());
        });
  }

  /** The version that is declared in the end. */
  private String seal() throws IOException, InterruptedException {
    Api representative = Api.signIn(akashi, REPRESENTATIVE);
    String id = statement.id();
    List<Duration> times = new ArrayList<>();
    for (int time = 1; time <= SEALS; time++) {
      String path = "/api/v1/provider/statements/" + id;
      String seen = representative.get(path).path("contentSeal").asString();
      long begun = System.nanoTime();
      representative.post(path + "/declare", "{\"contentSeal\": \"%s\"}".formatted(seen));
      times.add(since(begun));
      if (time < SEALS) {
        id =
            representative
                .post(path + "/withdraw", "{\"reason\": \"計測のため\"}")
                .path("id")
                .asString();
      }
    }
    row("declare: check, seal and keep the version", times, "");
    return id;
  }

  private void oscal(String declared) throws IOException, InterruptedException {
    OscalFolder folder = new OscalFolder(api);
    folder.take("/baseline/" + BASELINE + "/files/catalog.ja.json");
    String files = "/api/v1/statements/" + declared + "/files/";
    for (String file : List.of("component-definition.ja.json", "system-security-plan.ja.json")) {
      repeat(
          "OSCAL out and validated: " + file,
          "< 1 s",
          BOOKS,
          () -> folder.validate(folder.take(files + file)));
    }
  }

  /** Something of the API that is done again and again. */
  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private void repeat(String what, String aim, int times, Step step)
      throws IOException, InterruptedException {
    step.run();
    List<Duration> taken = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      long begun = System.nanoTime();
      step.run();
      taken.add(since(begun));
    }
    row(what, taken, aim);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void row(String what, List<Duration> times, String aim) {
    Latencies sorted =
        new Latencies(times.stream().map(Duration::toNanos).toList(), Duration.ZERO, 0);
    out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %s |%n",
        what,
        sorted.percentile(50),
        sorted.percentile(95),
        aim);
  }
}
