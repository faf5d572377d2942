package dev.akashi.platform.workbook;

import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.platform.workbook.SheetTable.Line;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The row of a sheet that names its columns, wherever it and they stand.
 *
 * @param columns the columns that are known, by their position
 * @param twice the positions of heads that stood further left already
 */
public record HeadRow<C extends TableColumn>(
    int row, SortedMap<Integer, C> columns, SortedMap<Integer, C> twice) {

  private static final int LAST_LOOKED_AT = 30;

  public HeadRow {
    columns = new TreeMap<>(columns);
    twice = new TreeMap<>(twice);
  }

  /**
   * The head row of a sheet that holds the table; empty where it does not.
   *
   * @param known the columns of the table by every head they may have
   * @param key the column that says what a line is about
   */
  public static <C extends TableColumn> Optional<HeadRow<C>> find(
      SheetTable sheet, Map<String, C> known, C key) {
    Optional<HeadRow<C>> best = Optional.empty();
    for (Line line : sheet.lines().stream().limit(LAST_LOOKED_AT).toList()) {
      HeadRow<C> row = of(line, known);
      if (row.isHead(key) && row.columns().size() > best.map(b -> b.columns().size()).orElse(0)) {
        best = Optional.of(row);
      }
    }
    return best;
  }

  private static <C extends TableColumn> HeadRow<C> of(Line line, Map<String, C> known) {
    SortedMap<Integer, C> columns = new TreeMap<>();
    SortedMap<Integer, C> twice = new TreeMap<>();
    for (int i = 0; i < line.cells().size(); i++) {
      C column = known.get(SheetWords.plain(line.cell(i).text()));
      if (column != null) {
        (columns.containsValue(column) ? twice : columns).put(i, column);
      }
    }
    return new HeadRow<>(line.row(), columns, twice);
  }

  private boolean isHead(C key) {
    return columns.containsValue(key) && columns.values().stream().anyMatch(TableColumn::isEdited);
  }

  /** Notes heads that stand twice, and columns too far to the right to be read. */
  public void noteColumns(SheetTable sheet, SheetWords words, CellNotes notes) {
    twice.forEach((position, column) ->
        notes.error(
            new CellAt(sheet.name(), row, position),
            words.head(column),
            Reason.of("workbook.column-twice")));
    if (sheet.unread() > 0) {
      notes.add(
          new CellNote(
              Weight.LOST,
              sheet.name(),
              "",
              "",
              Reason.of("workbook.unread-columns")
                  .with(CellAt.letters(WorkbookReader.MOST_COLUMNS - 1), sheet.unread())));
    }
  }

  /** Notes the cells of a line that stand above the head or in a column that is none of ours. */
  public void noteOutside(SheetTable sheet, Line line, CellNotes notes) {
    if (line.row() == row) {
      return;
    }
    boolean above = line.row() < row;
    for (int i = 0; i < line.cells().size(); i++) {
      String text = line.cell(i).text();
      boolean known = columns.containsKey(i) || twice.containsKey(i);
      if (!text.isBlank() && (above || !known)) {
        notes.lost(
            new CellAt(sheet.name(), line.row(), i),
            LineReader.beginning(text),
            above
                ? Reason.of("workbook.above-head")
                : Reason.of("workbook.extra-column").with(CellAt.letters(i)));
      }
    }
  }
}
