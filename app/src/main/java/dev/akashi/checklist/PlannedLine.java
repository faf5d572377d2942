package dev.akashi.checklist;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswer.Said;
import java.util.ArrayList;
import java.util.List;

/**
 * What taking a workbook in does to one answer.
 *
 * @param now the answer as it is
 * @param then the answer as it would be
 */
public record PlannedLine(RequirementId requirement, LineChange change, Said now, Said then) {

  /** Why it changes. */
  public enum LineChange {
    EDITED,
    /** The file and somebody else changed it since the file was written. */
    IN_CONFLICT
  }

  /** Which of two answers counts. */
  public enum KeptSide {
    FILE,
    KEEP
  }

  /**
   * A value that differs.
   *
   * @param before text or verdict; empty string where there is none
   */
  public record Change(ChecklistColumn column, Object before, Object after) {}

  public List<Change> changes() {
    List<Change> found = new ArrayList<>();
    add(found, ChecklistColumn.VERDICT, now.verdict(), then.verdict());
    add(found, ChecklistColumn.HOW, now.how(), then.how());
    add(found, ChecklistColumn.REASON, now.reason(), then.reason());
    add(found, ChecklistColumn.EVIDENCE, now.evidence(), then.evidence());
    add(found, ChecklistColumn.REMARKS, now.remarks(), then.remarks());
    return found;
  }

  private static void add(List<Change> found, ChecklistColumn column, Object before, Object after) {
    if (!before.equals(after)) {
      found.add(new Change(column, before, after));
    }
  }
}
