package dev.akashi.checklist;

import dev.akashi.platform.workbook.TableColumn;
import java.util.Locale;

/** The columns of the questions in the workbook of a checklist, in the order they are written. */
public enum ChecklistColumn implements TableColumn {
  ID(Use.KEY, 14),
  CHAPTER(Use.READ, 18),
  KIND(Use.READ, 14),
  QUESTION_JA(Use.READ, 46),
  QUESTION_EN(Use.READ, 46),
  VERDICT(Use.EDIT, 12),
  HOW(Use.EDIT, 46),
  REASON(Use.EDIT, 36),
  EVIDENCE(Use.EDIT, 30),
  REMARKS(Use.EDIT, 30),
  REVISION(Use.KEY, 8),
  FINGERPRINT(Use.KEY, 20);

  private final Use use;
  private final int width;

  ChecklistColumn(Use use, int width) {
    this.use = use;
    this.width = width;
  }

  /** What a column is for. */
  private enum Use {
    /** Finds the place in the checklist again. */
    KEY,
    /** There to be read; what is written into it is not taken in. */
    READ,
    EDIT
  }

  @Override
  public boolean isEdited() {
    return use == Use.EDIT;
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
    return "checklist.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
