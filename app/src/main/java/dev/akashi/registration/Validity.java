package dev.akashi.registration;

import dev.akashi.kernel.CalendarMonths;
import dev.akashi.kernel.Period;
import java.time.LocalDate;

/** How long a registration is valid: 16 months from the day after the audit period (FRM-15). */
public final class Validity {

  private Validity() {}

  /**
   * How validity is counted.
   *
   * @param months how many months, counted from the day after the audit period's last day
   * @param endsDayBefore whether the last day is the day before the corresponding day
   */
  public record Terms(int months, boolean endsDayBefore) {}

  /** The last day on which the registration is valid. */
  public static LocalDate until(Period auditPeriod, Terms terms) {
    return terms.endsDayBefore()
        ? CalendarMonths.lastDay(auditPeriod.dayAfter(), terms.months())
        : auditPeriod.dayAfter().plusMonths(terms.months());
  }
}
