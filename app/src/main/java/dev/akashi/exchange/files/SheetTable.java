package dev.akashi.exchange.files;

import java.util.List;

/** A sheet of a workbook: its lines that hold anything. */
public record SheetTable(String name, List<Line> lines) {

  public SheetTable {
    lines = List.copyOf(lines);
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

  /**
   * The text of a cell.
   *
   * @param indent how far its text is moved to the right, in steps
   */
  public record CellText(String text, int indent) {

    static final CellText EMPTY = new CellText("", 0);

    public boolean isBlank() {
      return text.isBlank();
    }
  }

  /** How many columns the widest line has. */
  public int width() {
    return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
  }
}
