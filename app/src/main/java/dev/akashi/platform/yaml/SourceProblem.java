package dev.akashi.platform.yaml;

import java.util.Comparator;

/** One error in a source file: where it stands and what is wrong there. */
public record SourceProblem(String file, int line, String reason)
    implements Comparable<SourceProblem> {

  private static final Comparator<SourceProblem> ORDER =
      Comparator.comparing(SourceProblem::file)
          .thenComparingInt(SourceProblem::line)
          .thenComparing(SourceProblem::reason);

  @Override
  public int compareTo(SourceProblem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
