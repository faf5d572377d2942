package dev.akashi.platform.workbook;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.workbook.SheetTable.Area;
import dev.akashi.platform.workbook.SheetTable.CellText;
import dev.akashi.platform.workbook.SheetTable.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a table, with merged ones told to every line that they span. */
public final class SheetCells {

  private static final int MOST_MERGED_CELLS = 500_000;

  private final SheetTable sheet;
  private final HeadRow<?> head;
  private final Map<Long, Area> merged = new HashMap<>();
  private final Map<Integer, Line> lines = new HashMap<>();

  public SheetCells(SheetTable sheet, HeadRow<?> head) {
    this.sheet = sheet;
    this.head = head;
    sheet.lines().forEach(line -> lines.put(line.row(), line));
    int last = sheet.lines().isEmpty() ? 0 : sheet.lines().getLast().row();
    for (Area area : sheet.merged()) {
      spread(area, last);
    }
  }

  private void spread(Area area, int last) {
    for (int row = Math.max(area.firstRow(), head.row() + 1);
        row <= Math.min(area.lastRow(), last);
        row++) {
      for (int column = area.firstColumn();
          column <= Math.min(area.lastColumn(), sheet.width());
          column++) {
        if (merged.size() >= MOST_MERGED_CELLS) {
          throw Refusal.input(Reason.atField("file", "workbook.too-much-merged"));
        }
        merged.put(key(row, column), area);
      }
    }
  }

  private static long key(int row, int column) {
    return ((long) row << Integer.SIZE) | column;
  }

  CellAt at(int row, int column) {
    return new CellAt(sheet.name(), row, column);
  }

  Optional<Area> area(int row, int column) {
    return Optional.ofNullable(merged.get(key(row, column)));
  }

  /** Whether the area spans several columns of the table, so that nobody can say whose it is. */
  boolean isAmbiguous(Area area) {
    return head.columns().subMap(area.firstColumn(), area.lastColumn() + 1).size() > 1;
  }

  /** The cell as it shows: one within a merged area shows what stands in the area. */
  CellText cell(int row, int column) {
    return area(row, column)
        .map(area -> line(area.firstRow()).cell(area.firstColumn()))
        .orElseGet(() -> line(row).cell(column));
  }

  private Line line(int row) {
    return lines.getOrDefault(row, new Line(row, List.of()));
  }
}
