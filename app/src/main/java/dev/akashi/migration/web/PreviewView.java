package dev.akashi.migration.web;

import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.OldNewTable.ChangeRow;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Language;
import dev.akashi.migration.MigrationPlan;
import dev.akashi.migration.MigrationPlan.Move;
import dev.akashi.migration.Preview;
import dev.akashi.statement.StatementHead;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a step would make of a draft.
 *
 * @param targets the versions the draft can go to
 * @param undoUntil the last day on which the step could be undone
 * @param part the list that is shown, from the given row on
 */
public record PreviewView(
    Preview preview,
    List<Baseline> targets,
    LocalDate undoUntil,
    PlanPart part,
    int from,
    List<Row> rows) {

  /** How many rows stand on a page. */
  public static final int PAGE = 50;

  /**
   * One requirement.
   *
   * @param move what becomes of the answer; empty where there was none
   * @param requirement the new one; the old one when it is gone
   * @param words the old and the new words, where they are shown
   */
  public record Row(Optional<Move> move, Requirement requirement, Optional<ChangeRow> words) {

    public Move moved() {
      return move.orElseThrow();
    }

    public ChangeRow changed() {
      return words.orElseThrow();
    }
  }

  static PreviewView of(
      Preview preview,
      List<Baseline> targets,
      LocalDate undoUntil,
      String part,
      int from,
      Language language) {
    PlanPart shown = PlanPart.of(part, preview.plan());
    return new PreviewView(
        preview, targets, undoUntil, shown, from, rows(preview, shown, from, language));
  }

  private static List<Row> rows(Preview preview, PlanPart part, int from, Language language) {
    if (part.fate().isEmpty()) {
      return preview.plan().newAnswers().stream()
          .skip(from)
          .limit(PAGE)
          .map(asked -> new Row(Optional.empty(), asked, Optional.empty()))
          .toList();
    }
    List<Move> moves =
        preview.plan().with(part.fate().get()).stream().skip(from).limit(PAGE).toList();
    Map<RequirementId, ChangeRow> words =
        part == PlanPart.LOOK_AGAIN
            ? ChangedWords.ofFormer(
                preview.comparison(), moves.stream().map(Move::former).toList(), language)
            : Map.of();
    return moves.stream()
        .map(move ->
            new Row(
                Optional.of(move),
                requirement(move, preview.comparison()),
                Optional.ofNullable(words.get(move.former()))))
        .toList();
  }

  private static Requirement requirement(Move move, Comparison comparison) {
    return move.now()
        .flatMap(comparison.after()::find)
        .or(() -> comparison.before().find(move.former()))
        .orElseThrow();
  }

  public StatementHead head() {
    return preview.sheet().head();
  }

  public MigrationPlan plan() {
    return preview.plan();
  }

  public Baseline before() {
    return preview.comparison().before();
  }

  public Baseline after() {
    return preview.comparison().after();
  }

  public String path() {
    return "/provider/statements/" + head().id();
  }

  public String compare() {
    return "/baseline/compare?new=" + plan().to() + "&old=" + plan().from();
  }

  public int count(PlanPart one) {
    return one.count(plan());
  }

  public int total() {
    return count(part);
  }

  public String link(PlanPart one, int start) {
    return path()
        + "/migration/preview?to="
        + plan().to()
        + "&show="
        + one.name()
        + (start > 0 ? "&start=" + start : "");
  }

  public boolean hasNext() {
    return from + PAGE < total();
  }
}
