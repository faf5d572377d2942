package dev.akashi.checklist.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistImport.Preview;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistPlan;
import dev.akashi.checklist.PlannedLine;
import dev.akashi.checklist.PlannedLine.LineChange;
import dev.akashi.platform.PageContext;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import java.util.List;

/**
 * Every answer that a workbook changes, and every cell that it says something about in vain.
 *
 * @param from the first of the changes shown; conflicts are shown whole
 */
public record ImportPreviewView(Preview preview, int from) {

  private static final int ROWS = 100;
  private static final int MOST_NOTES = 100;

  public ChecklistPlan plan() {
    return preview.plan();
  }

  public String path() {
    return ChecklistPaths.of(ChecklistParty.AGENCY, preview.sheet().head().id());
  }

  public String here() {
    return path() + "/import/" + preview.waiting().id();
  }

  public List<PlannedLine> conflicts() {
    return plan().of(LineChange.IN_CONFLICT);
  }

  private List<PlannedLine> edited() {
    return plan().of(LineChange.EDITED);
  }

  public List<PlannedLine> rows() {
    return edited().stream().skip(from).limit(ROWS).toList();
  }

  public int count(LineChange change) {
    return plan().of(change).size();
  }

  public boolean hasMore() {
    return edited().size() > from + ROWS;
  }

  public int next() {
    return from + ROWS;
  }

  public int previous() {
    return Math.max(0, from - ROWS);
  }

  public String title(RequirementId id, PageContext page) {
    return preview.sheet().questions().find(id).map(asked -> page.text(asked.title())).orElse("");
  }

  public boolean canBeTaken() {
    return plan().isFaultless() && !plan().rows().isEmpty();
  }

  public int count(Weight weight) {
    return plan().of(weight).size();
  }

  public List<CellNote> notes(Weight weight) {
    return plan().of(weight).stream().limit(MOST_NOTES).toList();
  }

  public boolean hasMoreNotes(Weight weight) {
    return count(weight) > MOST_NOTES;
  }

  /** A value of a change in words. */
  public static String shown(PageContext page, Object value) {
    return value instanceof Enum<?> choice ? page.label(choice) : value.toString();
  }
}
