package dev.akashi.oscal.xml;

import dev.akashi.oscal.Problem;
import dev.akashi.oscal.ProblemList;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.tree.Path;
import java.util.List;

/** Notes what does not fit, with the place where the reader is. */
final class XmlProblems {

  private final Path path;
  private final boolean lenient;
  private final ProblemList problems = new ProblemList();

  XmlProblems(Path path, boolean lenient) {
    this.path = path;
    this.lenient = lenient;
  }

  void error(String rule, Object... args) {
    problems.add(Problem.error(path.place(), rule, args));
  }

  /** Something the model does not have; it is left out, which a lenient reader only mentions. */
  void unknown(String step, String name) {
    problems.add(
        lenient
            ? new Problem(
                Severity.WARNING,
                path.place().unknown(step),
                "structure.left-out",
                "",
                List.of(name))
            : Problem.error(path.place().unknown(step), "structure.unknown", name));
  }

  List<Problem> all() {
    return problems.all();
  }
}
