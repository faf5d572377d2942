package dev.akashi.dossier.files;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.DossierTable;
import dev.akashi.dossier.FileMeasure;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.CellNotes;
import dev.akashi.platform.workbook.LineReader;
import dev.akashi.statement.AnswerLimits;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of the table of individual controls. */
final class MeasureLines {

  /** How many individual controls one answer may have. */
  static final int MOST = AnswerLimits.MOST_MEASURES;

  private final DossierWords words;
  private final Baseline baseline;
  private final CellNotes notes;
  private final Map<String, Frequency> frequencies;
  private final Map<String, CellAt> seen = new HashMap<>();
  private final Map<String, Integer> count = new HashMap<>();

  MeasureLines(DossierWords words, Baseline baseline, CellNotes notes) {
    this.words = words;
    this.baseline = baseline;
    this.notes = notes;
    this.frequencies = words.frequencies();
  }

  Optional<FileMeasure> read(LineReader<DossierColumn> line) {
    Optional<Requirement> found = KeyCells.requirement(line, DossierTable.MEASURES, baseline);
    if (found.isEmpty() || isEmpty(line)) {
      return Optional.empty();
    }
    String id = found.get().id().value();
    KeyCells.title(line, notes, DossierColumn.CONTROL_TITLE, found.get());
    Optional<Integer> place = line.number(DossierColumn.PLACE, /* least= */ 1);
    CellAt before =
        place.map(p -> seen.putIfAbsent(id + " " + p, line.at(DossierColumn.PLACE))).orElse(null);
    if (before != null) {
      line.error(DossierColumn.PLACE, Reason.of("dossier.place-twice").with(before.address()));
      return Optional.empty();
    }
    if (count.merge(id, 1, Integer::sum) > MOST) {
      line.error(DossierColumn.CONTROL, Reason.of("dossier.too-many-measures").with(MOST));
      return Optional.empty();
    }
    return Optional.of(
        new FileMeasure(
            found.get().id(),
            line.places(),
            place,
            isRemoved(line),
            line.narrow(DossierColumn.LINE, AnswerLimits.LONGEST_LINE),
            line.text(DossierColumn.TEXT, AnswerLimits.LONGEST_TEXT),
            line.text(DossierColumn.OWNER, AnswerLimits.LONGEST_NAME),
            line.choice(DossierColumn.FREQUENCY, frequencies, List.of(Frequency.values())),
            line.day(DossierColumn.VALID_FROM),
            line.day(DossierColumn.VALID_TO),
            words.plans(line, DossierColumn.PLANS)));
  }

  /** A line that only names a requirement says nothing about its individual controls. */
  private static boolean isEmpty(LineReader<DossierColumn> line) {
    return DossierTable.MEASURES.columns().stream()
        .filter(column -> column.isEdited() || column == DossierColumn.PLACE)
        .noneMatch(column -> line.has(column) && !line.cell(column).isBlank());
  }

  private boolean isRemoved(LineReader<DossierColumn> line) {
    String mark = line.text(DossierColumn.REMOVE, AnswerLimits.LONGEST_NAME).or("");
    if (mark.isEmpty()) {
      return false;
    }
    boolean marked = words.isMark(mark);
    if (!marked) {
      line.error(DossierColumn.REMOVE, Reason.of("dossier.not-a-mark").with(mark));
    }
    return marked;
  }
}
