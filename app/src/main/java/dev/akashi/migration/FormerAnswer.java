package dev.akashi.migration;

import dev.akashi.baseline.RequirementId;
import dev.akashi.migration.KeptAnswer.KeptFor;
import dev.akashi.migration.MigrationPlan.Move;
import dev.akashi.statement.Answer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer as it was written before a step.
 *
 * @param now where the step put it; empty when it is kept
 * @param keptFor why it is kept
 */
public record FormerAnswer(Answer answer, Optional<RequirementId> now, Optional<KeptFor> keptFor) {

  static FormerAnswer of(Move move) {
    return new FormerAnswer(move.answer(), move.now(), move.keptFor());
  }

  /** What of the current answers is not what the step put there: its authors wrote it since. */
  static List<Answer> writtenSince(Collection<FormerAnswer> former, Collection<Answer> current) {
    Set<Answer> put = new HashSet<>();
    former.forEach(each -> each.now().map(each.answer()::at).ifPresent(put::add));
    return current.stream()
        .filter(answer -> !answer.equals(Answer.none(answer.requirement())))
        .filter(answer -> !put.contains(answer))
        .toList();
  }
}
