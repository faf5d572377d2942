package dev.akashi.statement;

import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import java.time.LocalDate;

/**
 * How long an audit period may be.
 *
 * @param maxMonths the longest period
 * @param minMonths the shortest period
 * @param gapDays the days that may lie between a period and the next; 0 means none
 */
public record AuditPeriodLimits(int maxMonths, int minMonths, int gapDays) {

  static final Parameter<Integer> MAX_MONTHS = Parameter.number("audit.period.max-months");
  static final Parameter<Integer> MIN_MONTHS = Parameter.number("audit.period.min-months");
  static final Parameter<Integer> GAP_DAYS = Parameter.number("audit.period.gap-days");

  /** The limits in force on the day. */
  public static AuditPeriodLimits on(LocalDate day, ProgrammeParameters parameters) {
    return new AuditPeriodLimits(
        parameters.on(day, MAX_MONTHS),
        parameters.on(day, MIN_MONTHS),
        parameters.on(day, GAP_DAYS));
  }
}
