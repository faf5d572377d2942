package dev.akashi.workshop;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A feature that knows something of a draft; the page of the draft asks every one of them. */
public interface BesideDraft {

  /** What there is to tell about a draft; a few lines at most. */
  List<Line> of(DraftId draft);

  /** What stands against taking a step with the draft today. */
  default List<Obstacle> against(BaselineDraft draft, DraftAction step) {
    return List.of();
  }

  /** The first day on which a step may be said to have been taken; empty when any day will do. */
  default Optional<LocalDate> firstDay(DraftId draft, DraftAction step) {
    return Optional.empty();
  }

  /**
   * Something that stands against a step.
   *
   * @param link where it is mended
   */
  record Obstacle(Reason reason, String link) {}

  /**
   * Something told about a draft.
   *
   * @param text the key of the text, with its arguments
   * @param link where there is more
   */
  record Line(String text, List<Object> args, String link) {

    public Line {
      args = List.copyOf(args);
    }
  }
}
