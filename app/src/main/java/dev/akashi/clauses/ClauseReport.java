package dev.akashi.clauses;

import dev.akashi.clauses.TestRun.Result;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which clauses the last test run proved. Started by {@code ./akashi clauses} with the directory of
 * the repository and an option.
 */
public final class ClauseReport {

  static final int FINE = 0;
  static final int FALSE_CLAIM = 1;
  static final int UNKNOWN_ID = 2;

  private static final String HEADING = "clause\ttest\n";

  private final ClauseCatalogue catalogue;
  private final Path root;
  private final PrintStream out;

  ClauseReport(ClauseCatalogue catalogue, Path root, PrintStream out) {
    this.catalogue = catalogue;
    this.root = root;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    ClauseReport report = new ClauseReport(ClauseCatalogue.load(), Path.of(args[0]), System.out);
    System.exit(report.run(args.length > 1 ? args[1] : ""));
  }

  int run(String option) throws IOException {
    TestRun run = TestRun.read(root);
    if (!run.unknown(catalogue).isEmpty()) {
      out.println("Unknown clause ids in the tests: " + String.join(", ", run.unknown(catalogue)));
      return UNKNOWN_ID;
    }
    switch (option) {
      case "" -> catalogue.clauses().forEach(clause -> out.println(line(run, clause.id().value())));
      case "--summary" -> out.println(summary(run));
      case "--write" -> {
        Files.writeString(proofs(), HEADING + lines(run.proofLines()));
        out.println(summary(run) + ", written to docs/clauses/proofs.tsv");
      }
      case "--check" -> {
        return check(run);
      }
      default -> {
        out.println("clauses does not know \"" + option + "\"; see ./akashi clauses --help.");
        return UNKNOWN_ID;
      }
    }
    return FINE;
  }

  private static String line(TestRun run, String clause) {
    long failed = run.count(clause, Result.FAILED);
    long ran = failed + run.count(clause, Result.PASSED);
    String tests = ran == 1 ? "1 test" : ran + " tests";
    if (failed > 0) {
      return "%s failing %d of %s".formatted(clause, failed, tests);
    }
    return ran > 0 ? "%s proven %s".formatted(clause, tests) : clause + " open";
  }

  private String summary(TestRun run) {
    long proven =
        catalogue.clauses().stream().filter(clause -> run.proves(clause.id().value())).count();
    return "proven %d of %d".formatted(proven, catalogue.clauses().size());
  }

  /** The pages show proofs.tsv, so what it claims must be what the run found. */
  private int check(TestRun run) throws IOException {
    List<String> claimed = Files.readAllLines(proofs());
    List<String> proven = run.proofLines();
    List<String> missing = new ArrayList<>(proven);
    missing.removeAll(claimed);
    List<String> untrue = claimed.stream().skip(1).filter(line -> isUntrue(run, line)).toList();
    out.println(summary(run));
    if (!missing.isEmpty() || !untrue.isEmpty()) {
      out.printf(
          "docs/clauses/proofs.tsv is not of this run (%d proofs new, %d no longer true): run"
              + " ./akashi clauses --write and commit the result.%n",
          missing.size(), untrue.size());
      untrue.forEach(line -> out.println("  no longer true: " + line.replace('\t', ' ')));
    }
    return untrue.isEmpty() ? FINE : FALSE_CLAIM;
  }

  private static boolean isUntrue(TestRun run, String line) {
    String[] cells = line.split("\t", -1);
    Result result = run.tests(cells[0]).get(cells[1]);
    return result == null || result == Result.FAILED;
  }

  private Path proofs() {
    return root.resolve("docs/clauses/proofs.tsv");
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
