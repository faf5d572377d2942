package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the last step of a draft to a newer version of the baseline left to its authors. Told by the
 * module that makes the steps.
 */
public interface DraftMigrations {

  /**
   * The last step that was not undone, or the one of the statement it was copied from while that
   * left something to do; empty when there is none.
   */
  Optional<Migrated> last(StatementId draft);

  /** How many answers to the statements of a service are kept beside them. */
  int kept(Actor actor, ServiceId service);

  /**
   * A step.
   *
   * @param from the version the draft was on
   * @param marks what is still to be done
   * @param undoUntil the last day on which it can be undone; empty when it was another statement's
   */
  record Migrated(
      String from, Map<RequirementId, AnswerMark> marks, Optional<LocalDate> undoUntil) {

    public Migrated {
      marks = Map.copyOf(marks);
    }

    public boolean canBeUndone(LocalDate day) {
      return undoUntil.filter(last -> !day.isAfter(last)).isPresent();
    }

    public int count(AnswerMark mark) {
      return (int) marks.values().stream().filter(each -> each == mark).count();
    }
  }
}
