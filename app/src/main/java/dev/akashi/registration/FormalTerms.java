package dev.akashi.registration;

import dev.akashi.kernel.CalendarMonths;
import java.time.LocalDate;
import java.util.Set;

/**
 * The values of the formal check that may change.
 *
 * @param reportMonths the report is due that many months after the audit period
 * @param preparationMonths the application is due that many months after the report is
 * @param levels the levels that can be applied for
 */
public record FormalTerms(int reportMonths, int preparationMonths, Set<Integer> levels) {

  public FormalTerms {
    levels = Set.copyOf(levels);
  }

  public LocalDate reportDue(LocalDate periodEnd) {
    return CalendarMonths.after(periodEnd, reportMonths);
  }

  public LocalDate applicationDue(LocalDate periodEnd) {
    return CalendarMonths.after(periodEnd, reportMonths + preparationMonths);
  }

  /** The last day to file when the report had until that day. */
  public LocalDate applicationDueAfter(LocalDate reportDue) {
    return CalendarMonths.after(reportDue, preparationMonths);
  }
}
