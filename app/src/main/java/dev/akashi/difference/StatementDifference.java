package dev.akashi.difference;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.StatementContent;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that differs between two versions of a statement.
 *
 * @param rows every requirement of either baseline, those of the later one in its order first
 */
public record StatementDifference(
    List<FactChange> facts, List<ProfileChange> profile, List<Row> rows) {

  public StatementDifference {
    facts = List.copyOf(facts);
    profile = List.copyOf(profile);
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

  static StatementDifference between(
      Baseline formerBaseline, StatementContent before, Baseline baseline, StatementContent after) {
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
        FactChange.between(before, after), ProfileChange.between(before, after), rows);
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
