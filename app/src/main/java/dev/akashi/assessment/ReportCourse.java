package dev.akashi.assessment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a report came about: the first of its engagement or a later one, and by which day.
 *
 * @param number 1 for the first report of the engagement; the newest counts
 * @param extension the later last day that was granted for it
 * @param reopening why there is another one after the first, or why another body made a first one
 */
public record ReportCourse(
    int number, Optional<ReportExtension> extension, Optional<Reopening> reopening) {

  /** The first report, by the day the rule gives. */
  public static ReportCourse first() {
    return new ReportCourse(1, Optional.empty(), Optional.empty());
  }

  /** Whether no report on the statement came before it. */
  public boolean isFirst() {
    return number == 1 && reopening.isEmpty();
  }

  /** The last day that was set for it; empty where the rule gives it. */
  public Optional<LocalDate> dueOn() {
    return extension.map(ReportExtension::dueOn).or(() -> reopening.map(Reopening::dueOn));
  }
}
