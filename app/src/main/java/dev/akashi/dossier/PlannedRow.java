package dev.akashi.dossier;

import dev.akashi.platform.workbook.CellAt;
import dev.akashi.statement.FactShape.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What taking a file in does to a line of the profile.
 *
 * @param key names it among the lines of the file
 * @param before what it says; empty for a new line
 * @param after what it would say; empty when it is taken out
 * @param left the columns that the file left as they were and somebody else changed
 * @param cells where its values stand in the file
 */
public record PlannedRow(
    ProfileTable table,
    String key,
    Kind kind,
    Map<String, String> before,
    Map<String, String> after,
    Set<String> left,
    RowEdit edit,
    Map<String, CellAt> cells,
    CellAt at) {

  /** Why it changes. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED,
    /** The file and somebody else changed it since the file was written. */
    CONFLICT
  }

  public PlannedRow {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
    left = Set.copyOf(left);
    cells = Map.copyOf(cells);
  }

  /** Where the value of a column stands, or where the line begins. */
  CellAt cell(String column) {
    return cells.getOrDefault(column, at);
  }

  /** Where what changes stands: the cells, or the line when it is a whole one. */
  public String place() {
    String changed =
        differing().stream()
            .flatMap(column -> Optional.ofNullable(cells.get(column.name())).stream())
            .map(CellAt::address)
            .collect(Collectors.joining(" "));
    return kind == Kind.ADDED || kind == Kind.REMOVED || changed.isEmpty() ? at.address() : changed;
  }

  /** The columns that differ, in their order. */
  public List<Value> differing() {
    return table.columns().stream()
        .filter(column -> !said(before, column).equals(said(after, column)))
        .toList();
  }

  /** What the file left as it was and somebody else changed, in the order of the columns. */
  public List<Value> leftAlone() {
    return table.columns().stream().filter(column -> left.contains(column.name())).toList();
  }

  public static String said(Map<String, String> values, Value column) {
    return values.getOrDefault(column.name(), "");
  }
}
