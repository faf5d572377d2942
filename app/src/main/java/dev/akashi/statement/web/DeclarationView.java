package dev.akashi.statement.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.statement.Answer;
import dev.akashi.statement.Declarations.Seen;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.web.WorkspaceView.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The last look before a declaration.
 *
 * @param seen what is declared when the form is sent
 */
public record DeclarationView(WorkspaceView workspace, Seen seen) {

  /** How many of what is left out are written out. */
  public static final int WRITTEN_OUT = 30;

  /** How many requirements are treated in each way. */
  public Map<Treatment, Long> counts() {
    Map<Treatment, Long> counts = new EnumMap<>(Treatment.class);
    rows().forEach(row -> counts.merge(row.treatment(), 1L, Long::sum));
    return counts;
  }

  /** What is left out with a reason of its own; a control goes with its excluded objective. */
  public List<Row> leftOut() {
    return rows()
        .filter(row -> !row.excludedWithObjective())
        .filter(row ->
            row.treatment() == Treatment.EXCLUDED || row.treatment() == Treatment.NOT_SELECTED)
        .toList();
  }

  /** The individual controls that are declared. */
  public long individualControls() {
    return workspace.sheet().content().answers().values().stream()
        .map(Answer::individualControls)
        .mapToLong(List::size)
        .sum();
  }

  private Stream<Row> rows() {
    return workspace.baseline().requirements().stream().map(this::row);
  }

  private Row row(Requirement requirement) {
    return WorkspaceView.row(workspace.sheet(), workspace.check(), requirement);
  }
}
