package dev.akashi.oscal;

import dev.akashi.oscal.tree.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Problems as they are found, up to a number that nobody reads to the end: a large document may be
 * wrong in every line.
 */
public final class ProblemList {

  /** How many problems of one kind of work are told. */
  public static final int MOST = 10_000;

  private final List<Problem> problems = new ArrayList<>();
  private boolean more;

  public void add(Problem problem) {
    if (isFull()) {
      more = true;
    } else {
      problems.add(problem);
    }
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Whether what is added now is only counted as more. */
  public boolean isFull() {
    return problems.size() == MOST;
  }

  /** What was found; the last one says when there was more. */
  public List<Problem> all() {
    if (!more) {
      return List.copyOf(problems);
    }
    List<Problem> all = new ArrayList<>(problems);
    Place place = problems.getLast().place();
    all.add(new Problem(Severity.ERROR, place, "read.more-problems", "", List.of("" + MOST)));
    return List.copyOf(all);
  }
}
