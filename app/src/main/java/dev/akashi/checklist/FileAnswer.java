package dev.akashi.checklist;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.LineSum;
import dev.akashi.platform.workbook.SameText;
import dev.akashi.platform.workbook.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the workbook of a checklist.
 *
 * @param cells where the values stand
 * @param revision the revision of the answer that was written out; empty when not told
 * @param fingerprint the sum over that answer; empty when not told
 */
public record FileAnswer(
    RequirementId id,
    Map<ChecklistColumn, CellAt> cells,
    Told<ChecklistVerdict> verdict,
    Told<String> how,
    Told<String> reason,
    Told<String> evidence,
    Told<String> remarks,
    Optional<Integer> revision,
    Optional<String> fingerprint) {

  public FileAnswer {
    cells = Map.copyOf(cells);
  }

  /** What the line says in place of what is there; blank where it has no such column. */
  public Said onto(Said now) {
    return new Said(
        verdict.or(now.verdict()),
        SameText.or(how, now.how()),
        SameText.or(reason, now.reason()),
        SameText.or(evidence, now.evidence()),
        SameText.or(remarks, now.remarks()));
  }

  /** Whether the line still says what was written out: then nobody edited it. */
  boolean isAsWritten() {
    boolean whole =
        verdict.isTold()
            && how.isTold()
            && reason.isTold()
            && evidence.isTold()
            && remarks.isTold();
    return whole && fingerprint.filter(sum(id, onto(Said.NOTHING))::equals).isPresent();
  }

  /** The sum over what a line shows of an answer. */
  public static String sum(RequirementId id, Said said) {
    return LineSum.of(
        List.of(
            id.value(),
            said.verdict().name(),
            SameText.plain(said.how()),
            SameText.plain(said.reason()),
            SameText.plain(said.evidence()),
            SameText.plain(said.remarks())));
  }

  /** Where a value stands, or where the line does when it has no such column. */
  CellAt cell(ChecklistColumn column) {
    return Optional.ofNullable(cells.get(column))
        .or(() -> Optional.ofNullable(cells.get(ChecklistColumn.ID)))
        .orElseThrow();
  }
}
