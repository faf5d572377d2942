package dev.akashi.checklist;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.ChecklistFile.Origin;
import dev.akashi.checklist.PlannedLine.KeptSide;
import dev.akashi.checklist.PlannedLine.LineChange;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What taking a workbook in would do.
 *
 * @param rows the answers that would change
 * @param notes what is to be said about cells
 * @param unchanged how many questions the file leaves as they are
 * @param absent how many questions the file has no line for
 * @param seen the revision of the answers that the file was compared with
 */
public record ChecklistPlan(
    List<PlannedLine> rows, List<CellNote> notes, int unchanged, int absent, int seen) {

  public ChecklistPlan {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Compares a workbook with the checklist as it is now. */
  static ChecklistPlan of(ChecklistFile file, ChecklistSheet sheet) {
    Map<RequirementId, FileAnswer> lines =
        file.answers().stream()
            .collect(Collectors.toMap(FileAnswer::id, Function.identity(), (a, b) -> a));
    List<PlannedLine> rows = new ArrayList<>();
    List<CellNote> notes = new ArrayList<>(file.notes());
    int absent = 0;
    for (Requirement asked : sheet.questions().all()) {
      FileAnswer line = lines.get(asked.id());
      if (line == null) {
        absent++;
        continue;
      }
      ChecklistAnswer now = sheet.answer(asked.id());
      Said then = line.isAsWritten() ? now.said() : line.onto(now.said());
      if (!then.equals(now.said())) {
        boolean same = isUnchangedSince(file, line, sheet, now);
        rows.add(
            new PlannedLine(
                asked.id(), same ? LineChange.EDITED : LineChange.IN_CONFLICT, now.said(), then));
        problem(line, then).ifPresent(notes::add);
      }
    }
    int unchanged = sheet.questions().size() - rows.size() - absent;
    return new ChecklistPlan(rows, notes, unchanged, absent, sheet.head().answersRevision());
  }

  private static boolean isUnchangedSince(
      ChecklistFile file, FileAnswer line, ChecklistSheet sheet, ChecklistAnswer now) {
    if (line.revision().isPresent()) {
      return line.revision().get() == now.revision();
    }
    return file.origin()
        .flatMap(Origin::answersRevision)
        .filter(revision -> revision == sheet.head().answersRevision())
        .isPresent();
  }

  private static Optional<CellNote> problem(FileAnswer line, Said then) {
    return then.lacksReason()
        ? Optional.of(
            CellNote.of(
                Weight.ERROR,
                line.cell(ChecklistColumn.REASON),
                "",
                Reason.of("checklist.not-applicable-without-reason", ChecklistDesk.CLAUSE)))
        : Optional.empty();
  }

  public List<PlannedLine> of(LineChange change) {
    return rows.stream().filter(row -> row.change() == change).toList();
  }

  public List<CellNote> of(Weight weight) {
    return notes.stream().filter(note -> note.weight() == weight).toList();
  }

  public boolean isFaultless() {
    return of(Weight.ERROR).isEmpty();
  }

  /** The conflicts nobody has decided yet. */
  public List<RequirementId> undecided(Map<RequirementId, KeptSide> choices) {
    return of(LineChange.IN_CONFLICT).stream()
        .map(PlannedLine::requirement)
        .filter(id -> !choices.containsKey(id))
        .toList();
  }

  /** The answers to take in when the conflicts are decided like this. */
  public Map<RequirementId, Said> given(Map<RequirementId, KeptSide> choices) {
    Map<RequirementId, Said> given = new LinkedHashMap<>();
    for (PlannedLine row : rows) {
      if (row.change() == LineChange.EDITED || choices.get(row.requirement()) == KeptSide.FILE) {
        given.put(row.requirement(), row.then());
      }
    }
    return given;
  }
}
