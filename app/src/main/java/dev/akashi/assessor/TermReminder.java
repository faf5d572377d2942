package dev.akashi.assessor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/** On which days before its end a selection is reminded of (FRM-29). */
final class TermReminder {

  private TermReminder() {}

  /**
   * The reminder that is due on the day: of those whose time has come, the one closest to the end.
   *
   * @param before how many days before the end reminders go out
   */
  static Optional<Integer> dueOn(LocalDate day, LocalDate lastDay, Collection<Integer> before) {
    long left = ChronoUnit.DAYS.between(day, lastDay);
    return left < 0
        ? Optional.empty()
        : before.stream().filter(days -> days >= left).min(Integer::compare);
  }
}
