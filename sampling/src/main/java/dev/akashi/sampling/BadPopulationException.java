package dev.akashi.sampling;

import java.util.List;

/** Keys that make no population, with everything that is wrong with them. */
public final class BadPopulationException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<KeyProblem> problems;

  BadPopulationException(List<KeyProblem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  public List<KeyProblem> problems() {
    return problems;
  }
}
