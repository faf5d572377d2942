package dev.akashi.statement.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerIntake;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.StatementContent;
import java.util.List;
import java.util.Optional;

/**
 * One row of a pasted block.
 *
 * @param number the row in the block, from 1
 * @param id what the block calls the requirement
 * @param before the stored answer; without a requirement an empty one
 * @param after the answer as it would be
 * @param problems what was not understood; then nothing of the block is written
 */
public record PasteLine(
    int number,
    String id,
    Optional<Requirement> requirement,
    Optional<Answer> before,
    Optional<Answer> after,
    List<Reason> problems) {

  public PasteLine {
    problems = List.copyOf(problems);
  }

  /** The line with what keeps its answer from being taken in among the others. */
  PasteLine judged(StatementContent stored, StatementContent outcome) {
    if (!changes()) {
      return this;
    }
    List<Reason> found =
        requirement
            .flatMap(asked -> AnswerIntake.problem(asked, after.orElseThrow(), stored, outcome))
            .map(reason -> reason.at(/* fieldName= */ null))
            .stream()
            .toList();
    return new PasteLine(number, id, requirement, before, after, found);
  }

  public boolean changes() {
    return problems.isEmpty() && !before.equals(after);
  }

  /** The measure that a pasted row writes: the only one there is. */
  public static Optional<IndividualControl> measure(Answer answer) {
    return answer.individualControls().stream().findFirst();
  }
}
