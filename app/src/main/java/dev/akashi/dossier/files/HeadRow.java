package dev.akashi.dossier.files;

import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.DossierTable;
import dev.akashi.platform.workbook.SheetTable;
import dev.akashi.platform.workbook.SheetTable.Line;
import java.util.EnumMap;
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
record HeadRow(
    DossierTable table,
    int row,
    SortedMap<Integer, DossierColumn> columns,
    SortedMap<Integer, DossierColumn> twice) {

  private static final int LAST_LOOKED_AT = 30;

  /** The head row of a sheet that holds one of the tables. */
  static Optional<HeadRow> find(SheetTable sheet, DossierWords words) {
    Map<DossierTable, Map<String, DossierColumn>> known = new EnumMap<>(DossierTable.class);
    for (DossierTable table : DossierTable.values()) {
      known.put(table, words.columns(table));
    }
    Optional<HeadRow> best = Optional.empty();
    for (Line line : sheet.lines().stream().limit(LAST_LOOKED_AT).toList()) {
      for (Map.Entry<DossierTable, Map<String, DossierColumn>> table : known.entrySet()) {
        HeadRow row = of(line, table.getKey(), table.getValue());
        if (row.isHead() && row.columns().size() > best.map(b -> b.columns().size()).orElse(0)) {
          best = Optional.of(row);
        }
      }
    }
    return best;
  }

  private static HeadRow of(Line line, DossierTable table, Map<String, DossierColumn> known) {
    SortedMap<Integer, DossierColumn> columns = new TreeMap<>();
    SortedMap<Integer, DossierColumn> twice = new TreeMap<>();
    for (int i = 0; i < line.cells().size(); i++) {
      DossierColumn column = known.get(DossierWords.plain(line.cell(i).text()));
      if (column != null) {
        (columns.containsValue(column) ? twice : columns).put(i, column);
      }
    }
    return new HeadRow(table, line.row(), columns, twice);
  }

  private boolean isHead() {
    return columns.containsValue(table.key())
        && columns.values().stream().anyMatch(DossierColumn::isEdited);
  }
}
