package dev.akashi.dossier;

import static dev.akashi.dossier.DossierTable.CONTROLS;
import static dev.akashi.dossier.DossierTable.MEASURES;

import dev.akashi.platform.workbook.TableColumn;
import java.util.Locale;

/** The columns of the tables in the workbook of a statement, in the order they are written. */
public enum DossierColumn implements TableColumn {
  ID(CONTROLS, Use.KEY, 14),
  KIND(CONTROLS, Use.READ, 14),
  MARK(CONTROLS, Use.READ, 6),
  OBLIGATION(CONTROLS, Use.READ, 10),
  TITLE(CONTROLS, Use.READ, 42),
  TREATMENT(CONTROLS, Use.EDIT, 11),
  REASON(CONTROLS, Use.EDIT, 40),
  BASE(CONTROLS, Use.EDIT, 18),
  FUNCTION(CONTROLS, Use.EDIT, 22),
  RESPONSIBILITY(CONTROLS, Use.EDIT, 16),
  DUTY(CONTROLS, Use.EDIT, 30),
  ANSWER_PLANS(CONTROLS, Use.EDIT, 16),
  REVISION(CONTROLS, Use.KEY, 8),
  FINGERPRINT(CONTROLS, Use.KEY, 20),
  CONTROL(MEASURES, Use.KEY, 14),
  CONTROL_TITLE(MEASURES, Use.READ, 30),
  PLACE(MEASURES, Use.KEY, 7),
  LINE(MEASURES, Use.EDIT, 8),
  TEXT(MEASURES, Use.EDIT, 60),
  OWNER(MEASURES, Use.EDIT, 18),
  FREQUENCY(MEASURES, Use.EDIT, 10),
  VALID_FROM(MEASURES, Use.EDIT, 13),
  VALID_TO(MEASURES, Use.EDIT, 13),
  PLANS(MEASURES, Use.EDIT, 16),
  REMOVE(MEASURES, Use.EDIT, 8);

  private final DossierTable table;
  private final Use use;
  private final int width;

  DossierColumn(DossierTable table, Use use, int width) {
    this.table = table;
    this.use = use;
    this.width = width;
  }

  /** What a column is for. */
  private enum Use {
    /** Finds the place in the statement again. */
    KEY,
    /** There to be read; what is written into it is not taken in. */
    READ,
    EDIT
  }

  public DossierTable table() {
    return table;
  }

  @Override
  public boolean isEdited() {
    return use == Use.EDIT;
  }

  public boolean isReadOnly() {
    return use == Use.READ;
  }

  /** Whether it is there for the machine only. */
  public boolean isHidden() {
    return this == FINGERPRINT;
  }

  /** The width in letters. */
  public int width() {
    return width;
  }

  @Override
  public String textKey() {
    return "dossier.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
