package dev.akashi.dossier;

import dev.akashi.platform.workbook.CellNote;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Whether it has every column that an answer is edited in. */
  boolean isWhole() {
    return Arrays.stream(DossierColumn.values())
        .filter(DossierColumn::isEdited)
        .filter(column -> column != DossierColumn.REMOVE)
        .allMatch(columns::contains);
  }
}
