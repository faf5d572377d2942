package dev.akashi.platform.yaml;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the errors of a set of source files, so that all are told at once. */
public final class SourceProblems {

  private final SortedSet<SourceProblem> found = new TreeSet<>();

  public void add(String file, int line, String reason) {
    found.add(new SourceProblem(file, line, reason));
  }

  public List<SourceProblem> all() {
    return List.copyOf(found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Refuses the whole set of files when there is one error in it. */
  public void throwIfAny(String what) {
    if (!found.isEmpty()) {
      throw new BadSourceFiles(what, all());
    }
  }
}
