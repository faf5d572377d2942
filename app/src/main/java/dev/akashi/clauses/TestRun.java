package dev.akashi.clauses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the tests of the last run said about the clauses they are tied to. */
record TestRun(Map<String, Map<String, Result>> byClause) {

  enum Result {
    PASSED,
    FAILED,
    SKIPPED
  }

  /** Reads what each module's tests left in {@code target/clauses}, a file for each JVM. */
  static TestRun read(Path root) throws IOException {
    Map<String, Map<String, Result>> byClause = new TreeMap<>();
    for (Path module : children(root)) {
      for (Path file : children(module.resolve("target/clauses"))) {
        for (String line : Files.readAllLines(file)) {
          String[] cells = line.split("\t", -1);
          byClause
              .computeIfAbsent(cells[0], id -> new TreeMap<>())
              .put(cells[1], Result.valueOf(cells[2]));
        }
      }
    }
    return new TestRun(byClause);
  }

  private static List<Path> children(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList();
    }
  }

  Map<String, Result> tests(String clause) {
    return byClause.getOrDefault(clause, Map.of());
  }

  long count(String clause, Result result) {
    return tests(clause).values().stream().filter(r -> r == result).count();
  }

  /** A clause is proven by tests that passed when none that is tied to it failed. */
  boolean proves(String clause) {
    return count(clause, Result.PASSED) > 0 && count(clause, Result.FAILED) == 0;
  }

  /** The words used as clause ids that the catalogue does not know. */
  TreeSet<String> unknown(ClauseCatalogue catalogue) {
    TreeSet<String> unknown = new TreeSet<>(byClause.keySet());
    unknown.removeIf(catalogue::knows);
    return unknown;
  }

  /** The proofs as the lines of {@code proofs.tsv}. */
  List<String> proofLines() {
    return byClause.entrySet().stream()
        .filter(entry -> proves(entry.getKey()))
        .flatMap(entry ->
            entry.getValue().entrySet().stream()
                .filter(test -> test.getValue() == Result.PASSED)
                .map(test -> entry.getKey() + "\t" + test.getKey()))
        .toList();
  }
}
