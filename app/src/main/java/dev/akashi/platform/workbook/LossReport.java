package dev.akashi.platform.workbook;

import dev.akashi.kernel.Csv;
import dev.akashi.platform.Words;
import java.util.List;

/** Every cell of a file that was refused, could not be taken in or had to be interpreted. */
public final class LossReport {

  private LossReport() {}

  /** As comma separated values, a line for each cell. */
  public static String csv(List<CellNote> notes, Words words) {
    StringBuilder out = new StringBuilder();
    Csv csv = new Csv(out).byteOrderMark();
    csv.line(
        List.of(
            words.text("workbook.note.weight"),
            words.text("workbook.note.sheet"),
            words.text("workbook.note.cell"),
            words.text("workbook.note.shown"),
            words.text("workbook.note.reason"),
            words.text("workbook.note.remedy")));
    for (CellNote note : notes) {
      csv.line(
          List.of(
              words.label(note.weight()),
              note.sheet(),
              note.cell(),
              note.shown(),
              words.texts().reason(words.language(), note.reason()),
              words.texts().remedy(words.language(), note.reason()).orElse("")));
    }
    return out.toString();
  }
}
