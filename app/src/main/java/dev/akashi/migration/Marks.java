package dev.akashi.migration;

import dev.akashi.amendment.Change;
import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.migration.MigrationPlan.Move;
import dev.akashi.statement.AnswerMark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is to be done after a step. */
final class Marks {

  private Marks() {}

  /**
   * The marks of a step.
   *
   * @param open what was still to be done before it, by the former numbers; it stays to be done
   */
  static Map<RequirementId, AnswerMark> of(
      MigrationPlan plan, Comparison comparison, Map<RequirementId, AnswerMark> open) {
    Map<RequirementId, AnswerMark> marks = new TreeMap<>();
    plan.newAnswers().forEach(asked -> marks.put(asked.id(), AnswerMark.NEW_ANSWER));
    Map<RequirementId, RequirementId> places = new HashMap<>();
    for (Move move : plan.moves()) {
      move.now()
          .ifPresent(now -> {
            places.put(move.former(), now);
            if (move.fate() == Fate.LOOK_AGAIN || open.containsKey(move.former())) {
              marks.put(now, AnswerMark.LOOK_AGAIN);
            }
          });
    }
    Map<RequirementId, Change> changes = comparison.byOldId();
    Set<RequirementId> answered = Set.copyOf(places.values());
    open.forEach((id, mark) -> {
      if (mark == AnswerMark.NEW_ANSWER) {
        stillAsked(id, changes, comparison).stream()
            .filter(asked -> !answered.contains(asked))
            .forEach(asked -> marks.put(asked, AnswerMark.NEW_ANSWER));
      }
    });
    return marks;
  }

  private static List<RequirementId> stillAsked(
      RequirementId id, Map<RequirementId, Change> changes, Comparison comparison) {
    Change change = changes.get(id);
    List<Requirement> now =
        change == null ? comparison.after().find(id).stream().toList() : change.after();
    return now.stream().map(Requirement::id).toList();
  }
}
