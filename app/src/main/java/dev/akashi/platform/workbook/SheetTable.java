package dev.akashi.platform.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of a workbook: its lines that hold anything.
 *
 * @param unread how many columns with texts stand too far to the right to be read
 * @param merged the areas that were merged into one cell
 */
public record SheetTable(String name, List<Line> lines, int unread, List<Area> merged) {

  public SheetTable {
    lines = List.copyOf(lines);
    merged = List.copyOf(merged);
  }

  /** A line with its row number as people see it, from 1. */
  public record Line(int row, List<CellText> cells) {

    public Line {
      cells = List.copyOf(cells);
    }

    /** The cell of a column, from 0; empty where there is none. */
    public CellText cell(int column) {
      return column < cells.size() ? cells.get(column) : CellText.EMPTY;
    }
  }

  /** What the program that wrote a cell took it for. */
  public enum CellKind {
    TEXT,
    NUMBER,
    DATE,
    /** Worked out by the spreadsheet; its text is the formula. */
    FORMULA,
    /** A formula's failure, such as {@code #N/A}. */
    ERROR
  }

  /**
   * The text of a cell.
   *
   * @param indent how far its text is moved to the right, in steps
   * @param day the day of a cell that holds a date
   */
  public record CellText(String text, int indent, CellKind kind, Optional<LocalDate> day) {

    static final CellText EMPTY = new CellText("", 0, CellKind.TEXT, Optional.empty());

    public boolean isBlank() {
      return text.isBlank();
    }
  }

  /** Merged cells: rows from 1 and columns from 0, both ends included. */
  public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    public boolean holds(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
  }

  /** The line of a row; empty where there is none. */
  public Line line(int row) {
    return lines.stream()
        .filter(line -> line.row() == row)
        .findFirst()
        .orElse(new Line(row, List.of()));
  }

  /** How many columns the widest line has. */
  public int width() {
    return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
  }
}
