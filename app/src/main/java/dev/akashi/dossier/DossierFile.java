package dev.akashi.dossier;

import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a workbook brings.
 *
 * @param origin what it was written out of, when it still says so
 * @param columns the columns it has
 * @param profile the lines of the tables of the profile
 * @param notes what is to be said about its cells
 */
public record DossierFile(
    Optional<Origin> origin,
    Set<DossierColumn> columns,
    List<FileControl> controls,
    List<FileMeasure> measures,
    List<ProfileLine> profile,
    List<CellNote> notes) {

  /**
   * The statement a workbook was written out of.
   *
   * @param answersRevision the revision of its answers then
   */
  public record Origin(String statement, String baseline, Optional<Integer> answersRevision) {}

  public DossierFile {
    columns = Set.copyOf(columns);
    controls = List.copyOf(controls);
    measures = List.copyOf(measures);
    profile = List.copyOf(profile);
    notes = List.copyOf(notes);
  }

  /**
   * Of what is to be said about cells, what is not about one that could not be read: of such a cell
   * nothing else is true.
   */
  List<CellNote> ofReadCells(List<CellNote> more) {
    Set<String> unread =
        notes.stream()
            .filter(note -> note.weight() == Weight.ERROR)
            .map(DossierFile::place)
            .collect(Collectors.toSet());
    return more.stream().filter(note -> !unread.contains(place(note))).toList();
  }

  private static String place(CellNote note) {
    return note.sheet() + "!" + note.cell();
  }

  /** Whether it has every column that an answer is edited in. */
  boolean isWhole() {
    return Arrays.stream(DossierColumn.values())
        .filter(DossierColumn::isEdited)
        .filter(column -> column != DossierColumn.REMOVE)
        .allMatch(columns::contains);
  }
}
