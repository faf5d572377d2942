package dev.akashi.difference;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.StatementContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that differs between two versions of a statement: all that its seal covers.
 *
 * @param things what is stated beside the answers and texts: scope, used services, profile, chosen
 *     visibilities, supporting files
 * @param rows every requirement of either baseline, those of the later one in its order first
 */
public record StatementDifference(
    List<FactChange> facts, List<ThingChange> things, List<Row> rows) {

  public StatementDifference {
    facts = List.copyOf(facts);
    things = List.copyOf(things);
    rows = List.copyOf(rows);
  }

  /** What became of a requirement from one version to the other. */
  public enum RowKind {
    /** Only the later baseline asks it. */
    ASKED_NEW,
    /** Only the earlier baseline asked it. */
    ASKED_NO_MORE,
    CHANGED,
    SAME
  }

  /** One requirement with what differs in its answer. */
  public record Row(Requirement requirement, RowKind kind, AnswerChange change) {

    public RequirementId id() {
      return requirement.id();
    }
  }

  /**
   * One of the two versions.
   *
   * @param name of the service, as it is or was sealed
   */
  record Side(Baseline baseline, String name, Optional<String> nameEn, StatementContent content) {}

  /** Whether nothing of what the seal covers differs, the version of the baseline apart. */
  boolean isEmpty() {
    return facts.isEmpty() && things.isEmpty() && changed().isEmpty();
  }

  static StatementDifference between(Side former, Side later) {
    Baseline formerBaseline = former.baseline();
    Baseline baseline = later.baseline();
    StatementContent before = former.content();
    StatementContent after = later.content();
    List<Row> rows = new ArrayList<>();
    baseline
        .requirements()
        .forEach(asked ->
            rows.add(row(asked, formerBaseline.find(asked.id()).isPresent(), before, after)));
    formerBaseline.requirements().stream()
        .filter(asked -> baseline.find(asked.id()).isEmpty())
        .forEach(
            asked -> rows.add(new Row(asked, RowKind.ASKED_NO_MORE, change(asked, before, after))));
    return new StatementDifference(
        FactChange.between(before, after), ThingChange.between(former, later), rows);
  }

  private static Row row(
      Requirement asked, boolean wasAsked, StatementContent before, StatementContent after) {
    AnswerChange change = change(asked, before, after);
    RowKind kind =
        wasAsked ? (change.isEmpty() ? RowKind.SAME : RowKind.CHANGED) : RowKind.ASKED_NEW;
    return new Row(asked, kind, change);
  }

  private static AnswerChange change(
      Requirement asked, StatementContent before, StatementContent after) {
    return AnswerChange.between(before.answer(asked.id()), after.answer(asked.id()));
  }

  /** The rows that are not the same. */
  public List<Row> changed() {
    return rows.stream().filter(row -> row.kind() != RowKind.SAME).toList();
  }

  public long count(RowKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).count();
  }
}
