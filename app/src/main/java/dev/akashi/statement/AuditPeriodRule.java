package dev.akashi.statement;

import dev.akashi.kernel.CalendarMonths;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The audit period of a statement (control criteria 2.2.5): neither too long nor too short, and,
 * when it is to renew a registration, directly after the period before it. Every reason names the
 * date that would do.
 */
public final class AuditPeriodRule {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final int YEARS_AHEAD = 5;

  private AuditPeriodRule() {}

  /** Days nobody means: typed years before the programme could exist, or far ahead. */
  public static List<Reason> implausible(Period period, LocalDate today) {
    LocalDate latest = today.plusYears(YEARS_AHEAD);
    return Stream.of(
            implausible("periodFirst", period.first(), latest),
            implausible("periodLast", period.last(), latest))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Reason> implausible(String field, LocalDate day, LocalDate latest) {
    return day.isBefore(EARLIEST) || day.isAfter(latest)
        ? Optional.of(Reason.atField(field, "statement.period-implausible", day, EARLIEST, latest))
        : Optional.empty();
  }

  /**
   * What is wrong with a period.
   *
   * @param previous the last assessed period; nothing of it is assessed again
   * @param renewal whether a registration is to be renewed, so that no day may be left out
   */
  public static List<Reason> check(
      Period period, Optional<Period> previous, boolean renewal, AuditPeriodLimits limits) {
    return Stream.of(
            tooLong(period, limits),
            tooShort(period, limits),
            previous.flatMap(before -> notDirectlyAfter(period, before, renewal, limits)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Reason> tooLong(Period period, AuditPeriodLimits limits) {
    LocalDate latest = CalendarMonths.lastDay(period.first(), limits.maxMonths());
    return period.last().isAfter(latest)
        ? Optional.of(
            Reason.of("statement.period-too-long", "FRM-49")
                .with(period, limits.maxMonths(), latest)
                .at("periodLast"))
        : Optional.empty();
  }

  private static Optional<Reason> tooShort(Period period, AuditPeriodLimits limits) {
    LocalDate earliest = CalendarMonths.lastDay(period.first(), limits.minMonths());
    return period.last().isBefore(earliest)
        ? Optional.of(
            Reason.of("statement.period-too-short", "FRM-38")
                .with(period, limits.minMonths(), earliest)
                .at("periodLast"))
        : Optional.empty();
  }

  private static Optional<Reason> notDirectlyAfter(
      Period period, Period previous, boolean renewal, AuditPeriodLimits limits) {
    LocalDate expected = previous.dayAfter();
    if (period.first().isBefore(expected)) {
      return Optional.of(followsOn("statement.period-overlap", period, previous));
    }
    return renewal && period.first().isAfter(expected.plusDays(limits.gapDays()))
        ? Optional.of(followsOn("statement.period-gap", period, previous))
        : Optional.empty();
  }

  private static Reason followsOn(String code, Period period, Period previous) {
    return Reason.of(code, "FRM-49")
        .with(period.first(), previous.last(), previous.dayAfter())
        .at("periodFirst");
  }
}
