package dev.akashi.dossier;

import dev.akashi.baseline.RequirementId;
import dev.akashi.dossier.PlannedAnswer.Choice;
import dev.akashi.dossier.PlannedAnswer.Kind;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.statement.Answer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What taking a workbook in would do.
 *
 * @param rows the answers that would change
 * @param notes what is to be said about cells
 * @param unchanged how many requirements the file leaves as they are
 * @param absent how many requirements the file has no line for
 * @param missing how many individual controls of a requirement have no line any more
 * @param seen the revision of the answers that the file was compared with
 */
public record DossierPlan(
    List<PlannedAnswer> rows,
    List<CellNote> notes,
    int unchanged,
    int absent,
    SortedMap<RequirementId, Integer> missing,
    int seen) {

  public DossierPlan {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    missing = new TreeMap<>(missing);
  }

  public List<PlannedAnswer> of(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }

  public List<CellNote> of(Weight weight) {
    return notes.stream().filter(note -> note.weight() == weight).toList();
  }

  public boolean isFaultless() {
    return of(Weight.ERROR).isEmpty();
  }

  /** The conflicts nobody has decided yet. */
  public List<RequirementId> undecided(Map<RequirementId, Choice> choices) {
    return of(Kind.CONFLICT).stream()
        .map(PlannedAnswer::requirement)
        .filter(id -> !choices.containsKey(id))
        .toList();
  }

  /** The answers to take in when the conflicts are decided like this. */
  public List<Answer> given(Map<RequirementId, Choice> choices) {
    return rows.stream()
        .filter(row ->
            row.kind() == Kind.CHANGED
                || (row.kind() == Kind.CONFLICT && choices.get(row.requirement()) == Choice.FILE))
        .map(PlannedAnswer::then)
        .toList();
  }
}
