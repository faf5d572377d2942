package dev.akashi.assessment;

import dev.akashi.kernel.CalendarMonths;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a member of a team declares to be or to have been to the provider or its group (FRM-31).
 *
 * @param last the last day; empty while it goes on
 */
public record Tie(TieKind kind, String organisation, LocalDate first, Optional<LocalDate> last) {

  /** What the person was. */
  public enum TieKind {
    STAFF,
    OFFICER,
    /** Somebody who advised on the controls or helped to prepare the statement. */
    ADVISER
  }

  /** Whether the role ended long enough before the day. */
  boolean cooledOffOn(LocalDate day, int coolingMonths) {
    return last.filter(ended -> day.isAfter(CalendarMonths.after(ended, coolingMonths)))
        .isPresent();
  }
}
