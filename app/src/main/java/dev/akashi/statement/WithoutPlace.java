package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Has what names requirements of a draft go along with a step. What has no place on the version the
 * draft went to is out of the statement and comes back when the draft is on its version again.
 */
public interface WithoutPlace {

  /**
   * How a feature has its things named.
   *
   * @param feature whose things they are
   * @param stored their type; a record of texts, numbers and ids, as it is written down
   * @param named the requirement that one names
   * @param at the same one at another number
   */
  record Naming<T>(
      String feature,
      Class<T> stored,
      Function<T, RequirementId> named,
      BiFunction<T, RequirementId, T> at) {}

  /**
   * All things of a feature as they name requirements after a step; what was done with them since a
   * step stays done when the step is taken back.
   *
   * @param before those before it
   * @return those that have a place, by their numbers now, and those that come back
   */
  <T> List<T> renumbered(StatementRebased step, Naming<T> naming, List<T> before);

  /**
   * The same for what tells of the answers: the way back gives it back as it was before the step,
   * as it does with the answers.
   */
  <T> List<T> withAnswers(StatementRebased step, Naming<T> naming, List<T> before);
}
