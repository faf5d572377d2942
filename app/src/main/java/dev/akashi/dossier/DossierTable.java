package dev.akashi.dossier;

import java.util.Arrays;
import java.util.List;

/** The tables of the workbook of a statement that come back in. */
public enum DossierTable {
  /** A line for each requirement with its answer. */
  CONTROLS,
  /** A line for each individual control and each content it had. */
  MEASURES;

  public List<DossierColumn> columns() {
    return Arrays.stream(DossierColumn.values()).filter(column -> column.table() == this).toList();
  }

  /** The column that says which requirement a line is about. */
  public DossierColumn key() {
    return this == CONTROLS ? DossierColumn.ID : DossierColumn.CONTROL;
  }
}
