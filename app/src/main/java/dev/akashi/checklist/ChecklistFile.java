package dev.akashi.checklist;

import dev.akashi.platform.workbook.CellNote;
import java.util.List;
import java.util.Optional;

/**
 * What a workbook brings.
 *
 * @param origin what it was written out of, when it still says so
 * @param notes what is to be said about its cells
 */
public record ChecklistFile(
    Optional<Origin> origin, List<FileAnswer> answers, List<CellNote> notes) {

  /**
   * The checklist a workbook was written out of.
   *
   * @param answersRevision the revision of its answers then
   */
  public record Origin(String checklist, String baseline, Optional<Integer> answersRevision) {}

  public ChecklistFile {
    answers = List.copyOf(answers);
    notes = List.copyOf(notes);
  }
}
