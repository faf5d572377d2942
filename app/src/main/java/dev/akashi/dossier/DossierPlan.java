package dev.akashi.dossier;

import dev.akashi.baseline.RequirementId;
import dev.akashi.dossier.PlannedAnswer.Choice;
import dev.akashi.dossier.PlannedAnswer.Kind;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.risk.RiskEdit;
import dev.akashi.statement.Answer;
import dev.akashi.statement.ProfileEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What taking a workbook in would do.
 *
 * @param rows the answers that would change
 * @param profile the lines of the profile that would change
 * @param notes what is to be said about cells
 * @param unchanged how many requirements the file leaves as they are
 * @param absent how many requirements the file has no line for
 * @param missing how many individual controls of a requirement have no line any more
 * @param seen the revision of the answers that the file was compared with
 */
public record DossierPlan(
    List<PlannedAnswer> rows,
    List<PlannedRow> profile,
    List<CellNote> notes,
    int unchanged,
    int absent,
    SortedMap<RequirementId, Integer> missing,
    int seen) {

  public DossierPlan {
    rows = List.copyOf(rows);
    profile = List.copyOf(profile);
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

  /** Whether there is something to take in and nothing speaks against it. */
  public boolean canBeTaken() {
    return isFaultless() && !(rows.isEmpty() && profile.isEmpty());
  }

  /** The same with more to be said about cells. */
  DossierPlan noting(List<CellNote> more) {
    return new DossierPlan(
        rows,
        profile,
        Stream.concat(notes.stream(), more.stream()).toList(),
        unchanged,
        absent,
        missing,
        seen);
  }

  public List<PlannedRow> of(PlannedRow.Kind kind) {
    return profile.stream().filter(row -> row.kind() == kind).toList();
  }

  /** What names each conflict: a requirement, or a line of the profile. */
  public List<String> conflicts() {
    return Stream.concat(
            of(Kind.CONFLICT).stream().map(row -> row.requirement().value()),
            of(PlannedRow.Kind.CONFLICT).stream().map(PlannedRow::key))
        .toList();
  }

  /** The conflicts nobody has decided yet. */
  public List<String> undecided(Map<String, Choice> choices) {
    return conflicts().stream().filter(key -> !choices.containsKey(key)).toList();
  }

  /** Every change of the profile, by its line and in their order. */
  Map<PlannedRow, ProfileEdit> profileEdits() {
    Map<PlannedRow, ProfileEdit> edits = new LinkedHashMap<>();
    for (PlannedRow row : profile) {
      if (row.edit() instanceof RowEdit.OfProfile(ProfileEdit edit)) {
        edits.put(row, edit);
      }
    }
    return edits;
  }

  /** The changes of the profile to take in when the conflicts are decided like this. */
  public List<ProfileEdit> edits(Map<String, Choice> choices) {
    return decided(choices)
        .flatMap(edit ->
            edit instanceof RowEdit.OfProfile(ProfileEdit profileEdit)
                ? Stream.of(profileEdit)
                : Stream.empty())
        .toList();
  }

  /** Likewise those of the risk analysis. */
  public List<RiskEdit> riskEdits(Map<String, Choice> choices) {
    return decided(choices)
        .flatMap(edit ->
            edit instanceof RowEdit.OfRisk(RiskEdit risk) ? Stream.of(risk) : Stream.empty())
        .toList();
  }

  private Stream<RowEdit> decided(Map<String, Choice> choices) {
    return profile.stream()
        .filter(
            row -> row.kind() != PlannedRow.Kind.CONFLICT || choices.get(row.key()) == Choice.FILE)
        .map(PlannedRow::edit);
  }

  /** The answers to take in when the conflicts are decided like this. */
  public List<Answer> given(Map<String, Choice> choices) {
    return rows.stream()
        .filter(row ->
            row.kind() == Kind.CHANGED
                || (row.kind() == Kind.CONFLICT
                    && choices.get(row.requirement().value()) == Choice.FILE))
        .map(PlannedAnswer::then)
        .toList();
  }
}
