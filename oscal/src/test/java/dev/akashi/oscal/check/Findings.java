package dev.akashi.oscal.check;

import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.check.ConstraintTable.Row;
import dev.akashi.oscal.model.Release;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Findings of value rules, written alike whoever found them. */
final class Findings {

  private static final Map<String, Row> ROWS = new HashMap<>();

  static {
    ConstraintTable.read(Release.V1_1).forEach(row -> ROWS.put(row.name(), row));
  }

  private Findings() {}

  /** Severity, kind, id or target, place; several rules may speak of an allowed value. */
  static String line(
      String severity, String kind, @Nullable String id, String target, String path) {
    String rule =
        kind.equals("ALLOWED_VALUES")
            ? ""
            : id == null ? target.replaceAll("Q\\{[^}]*\\}", "").replace(" ", "") : id;
    return severity
        + " "
        + kind
        + " "
        + rule
        + " "
        + path.replace("[1]", "").replace("/revisions/revision", "/revision");
  }

  /** Our findings of value rules that are errors or warnings. */
  static Set<String> ours(List<Problem> problems) {
    Set<String> lines = new TreeSet<>();
    for (Problem problem : problems) {
      if (problem.rule().startsWith("constraint.") && problem.severity() != Severity.INFO) {
        lines.add(line(problem));
      }
    }
    return lines;
  }

  /** Whether an error is of the kind that a JSON schema can find. */
  static boolean mayBeOfSchema(Problem problem) {
    return problem.severity() == Severity.ERROR
        && (problem.rule().startsWith("structure.")
            || problem.rule().startsWith("read.")
            || problem.rule().equals("constraint.value"));
  }

  private static String line(Problem problem) {
    Row row = ROWS.get(problem.constraint());
    String id = row == null || row.id().equals("-") ? null : row.id();
    return line(
        problem.severity().name(),
        kind(problem, row),
        id,
        row == null ? "" : row.target(),
        problem.place().xPath());
  }

  private static String kind(Problem problem, @Nullable Row row) {
    return switch (problem.rule()) {
      case "constraint.value" -> "ALLOWED_VALUES";
      case "constraint.pattern", "constraint.type" -> "MATCHES";
      case "constraint.expect" -> "EXPECT";
      case "constraint.too-few", "constraint.too-many" -> "CARDINALITY";
      case "constraint.unknown-key", "constraint.no-key" -> "INDEX_HAS_KEY";
      default -> row != null && row.kind().equals("unique") ? "UNIQUE" : "INDEX";
    };
  }
}
