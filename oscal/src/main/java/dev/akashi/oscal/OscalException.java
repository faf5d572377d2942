package dev.akashi.oscal;

import java.util.List;
import java.util.Locale;

/**
 * A document cannot be read, or what was asked of it cannot be done. It carries every problem that
 * was found; nothing else is ever thrown because of what a document holds.
 */
public final class OscalException extends Exception {

  private final transient List<Problem> problems;

  public OscalException(List<Problem> problems) {
    super(problems.isEmpty() ? "" : problems.getFirst().text(Locale.ENGLISH));
    this.problems = List.copyOf(problems);
  }

  public OscalException(Problem problem) {
    this(List.of(problem));
  }

  public List<Problem> problems() {
    return problems;
  }
}
