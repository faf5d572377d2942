package dev.akashi.migration.web;

import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.OldNewTable.ChangeRow;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Language;
import dev.akashi.migration.Behind;
import dev.akashi.migration.Migration;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementSheet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a statement stands: on which version, what its last step left to do, where it can go.
 *
 * @param last the last step that was not undone
 * @param marks what is still to be done
 * @param from the mark the page starts with
 * @param words the old and the new words of what is shown and changed, by its number
 * @param kept how many answers to statements of the service are kept beside them
 */
public record StateView(
    StatementSheet sheet,
    Baseline baseline,
    List<Baseline> targets,
    Optional<Migration> last,
    Map<RequirementId, AnswerMark> marks,
    int from,
    Map<RequirementId, Words> words,
    int kept,
    LocalDate today) {

  /** How many marks stand on a page. */
  public static final int PAGE = 50;

  /** Something that is still to be done. */
  public record Marked(Requirement requirement, AnswerMark mark) {}

  /**
   * How the words of a requirement changed.
   *
   * @param since the version they are compared with
   */
  public record Words(ChangeRow row, String since) {}

  /** The old and the new words of what is to be looked at again, where they differ. */
  static Map<RequirementId, Words> words(
      List<Behind> behind, Collection<RequirementId> shown, Language language) {
    Map<RequirementId, Words> words = new HashMap<>();
    for (Behind since : behind) {
      Comparison comparison = since.comparison();
      ChangedWords.ofPresent(
              comparison, shown.stream().filter(since.waiting()::contains).toList(), language)
          .forEach(
              (id, row) -> words.putIfAbsent(id, new Words(row, comparison.before().version())));
    }
    return words;
  }

  /** The numbers of what a page shows from the given mark on. */
  static List<RequirementId> numbers(Map<RequirementId, AnswerMark> marks, int from) {
    return marks.keySet().stream().sorted().skip(from).limit(PAGE).toList();
  }

  public Optional<Words> wordsOf(Marked marked) {
    return Optional.ofNullable(words.get(marked.requirement().id()));
  }

  public Answer answer(Marked marked) {
    return sheet.content().answer(marked.requirement().id());
  }

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
    return numbers(marks, from).stream()
        .flatMap(id ->
            baseline
                .find(id)
                .map(r -> new Marked(r, Objects.requireNonNull(marks.get(id))))
                .stream())
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
