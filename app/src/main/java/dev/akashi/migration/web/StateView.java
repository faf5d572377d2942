package dev.akashi.migration.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.migration.Migration;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a statement stands: on which version, what its last step left to do, where it can go.
 *
 * @param last the last step that was not undone
 * @param marks what is still to be done
 * @param from the mark the page starts with
 * @param kept how many answers to statements of the service are kept beside them
 */
public record StateView(
    StatementSheet sheet,
    Baseline baseline,
    List<Baseline> targets,
    Optional<Migration> last,
    Map<RequirementId, AnswerMark> marks,
    int from,
    int kept,
    LocalDate today) {

  /** How many marks stand on a page. */
  public static final int PAGE = 50;

  /** Something that is still to be done. */
  public record Marked(Requirement requirement, AnswerMark mark) {}

  public StatementHead head() {
    return sheet.head();
  }

  public String path() {
    return "/provider/statements/" + head().id();
  }

  public Migration step() {
    return last.orElseThrow();
  }

  public boolean canBeUndone() {
    return head().isDraft() && last.filter(step -> step.canBeUndone(today)).isPresent();
  }

  public List<Marked> shown() {
    return marks.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .skip(from)
        .limit(PAGE)
        .flatMap(
            mark -> baseline.find(mark.getKey()).map(r -> new Marked(r, mark.getValue())).stream())
        .toList();
  }

  public boolean hasNext() {
    return from + PAGE < marks.size();
  }

  /** The row of the requirement in the workspace, open for writing. */
  public String rowOf(Marked marked) {
    RequirementId id = marked.requirement().id();
    return path() + "?chapter=" + id.chapter() + "&open=" + id + "#" + id;
  }
}
