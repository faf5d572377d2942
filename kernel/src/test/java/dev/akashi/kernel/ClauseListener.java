package dev.akashi.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down which tests are tied to which clauses and what became of them: one line {@code
 * clause, class#method, result} for each, in {@code target/clauses} of the module, a file for each
 * JVM that runs tests of it. The invocations of one test method count as one test, which failed
 * when any of them did.
 */
public final class ClauseListener implements TestExecutionListener {

  /** Shared by the runs of one JVM, so that a later run adds to the file of an earlier one. */
  private static final Map<String, Result> OF_THIS_JVM = new ConcurrentSkipListMap<>();

  private final Path file;
  private final Map<String, Result> results;
  private @Nullable TestPlan plan;

  /** For the launcher, which finds the listener as a service. */
  public ClauseListener() {
    this.file = Path.of("target", "clauses", System.getProperty("akashi.fork", "1") + ".tsv");
    this.results = OF_THIS_JVM;
  }

  ClauseListener(Path file) {
    this.file = file;
    this.results = new ConcurrentSkipListMap<>();
  }

  private enum Result {
    SKIPPED,
    PASSED,
    FAILED
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
    for (TestIdentifier root : testPlan.getRoots()) {
      noteAllBelow(root, Result.SKIPPED);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        if (test.isTest()) {
          note(test, Result.PASSED);
        }
      }
      case ABORTED -> noteAllBelow(test, Result.SKIPPED);
      case FAILED -> noteAllBelow(test, Result.FAILED);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan testPlan) {
    StringBuilder lines = new StringBuilder();
    results.forEach((key, result) -> lines.append(key).append('\t').append(result).append('\n'));
    try {
      if (Files.isDirectory(Path.of("target"))) {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void noteAllBelow(TestIdentifier test, Result result) {
    note(test, result);
    if (plan != null) {
      plan.getDescendants(test).forEach(below -> note(below, result));
    }
  }

  private void note(TestIdentifier test, Result result) {
    if (test.getSource().orElse(null) instanceof MethodSource method) {
      String name = method.getClassName() + "#" + method.getMethodName();
      for (String clause : clauses(method)) {
        results.merge(clause + "\t" + name, result, (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
  }

  private static Set<String> clauses(MethodSource method) {
    Set<String> clauses = new TreeSet<>();
    add(clauses, method.getJavaMethod());
    for (Class<?> type = method.getJavaClass(); type != null; type = type.getEnclosingClass()) {
      add(clauses, type);
    }
    return clauses;
  }

  private static void add(Set<String> clauses, AnnotatedElement element) {
    Clause clause = element.getAnnotation(Clause.class);
    if (clause != null) {
      clauses.addAll(Set.of(clause.value()));
    }
  }
}
