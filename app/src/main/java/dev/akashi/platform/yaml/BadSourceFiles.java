package dev.akashi.platform.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Source files that cannot be loaded, with every error in them; nothing of them is used. */
public final class BadSourceFiles extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<SourceProblem> problems;

  public BadSourceFiles(String what, List<SourceProblem> problems) {
    super(
        what
            + " not loaded, "
            + problems.size()
            + (problems.size() == 1 ? " error:\n" : " errors:\n")
            + problems.stream().map(p -> "  " + p).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<SourceProblem> problems() {
    return problems;
  }
}
