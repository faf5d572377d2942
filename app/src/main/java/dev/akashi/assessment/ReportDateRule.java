package dev.akashi.assessment;

import dev.akashi.kernel.CalendarMonths;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dates of a report: it speaks of a period that is over (FRM-32), comes within the months after
 * it, and rests on a written representation given in between. It bears the day on which it is
 * issued: the documents do not say that another day may be typed, so by default none may.
 */
public final class ReportDateRule {

  private ReportDateRule() {}

  /**
   * The dates stated with a report.
   *
   * @param startedOn when the fieldwork began; empty when it has not
   * @param representationOn when the management signed its written representation; empty when it
   *     has not, which is judged elsewhere
   * @param recordedOn the last day on which a paper, sample, result or finding was recorded
   * @param subsequentEvents what happened after the period, or that nothing did; empty when not
   *     stated
   */
  public record Dates(
      Period auditPeriod,
      LocalDate declaredOn,
      Optional<LocalDate> startedOn,
      Optional<LocalDate> recordedOn,
      LocalDate issuedOn,
      Optional<LocalDate> representationOn,
      String subsequentEvents) {}

  /** The last day for the report: months are counted from the day after the period. */
  public static LocalDate dueOn(Period auditPeriod, int dueMonths) {
    return CalendarMonths.after(auditPeriod.last(), dueMonths);
  }

  /**
   * What stands against the dates; every reason at once.
   *
   * @param backdateDays how many days the day of issue may lie before the day on which it is issued
   */
  public static List<Reason> check(Dates dates, int dueMonths, int backdateDays, LocalDate today) {
    return check(dates, Optional.empty(), dueMonths, backdateDays, today);
  }

  /**
   * The same where another last day may have been set than the rule gives.
   *
   * @param reportBy that day
   */
  public static List<Reason> check(
      Dates dates, Optional<LocalDate> reportBy, int dueMonths, int backdateDays, LocalDate today) {
    LocalDate end = dates.auditPeriod().last();
    List<Reason> reasons = new ArrayList<>();
    if (!dates.issuedOn().isAfter(end)) {
      reasons.add(
          Reason.of("assessment.report-before-period-end", "FRM-32")
              .with(dates.issuedOn(), end)
              .at("issuedOn"));
    }
    if (dates.issuedOn().isBefore(dates.declaredOn())) {
      reasons.add(
          Reason.of("assessment.report-before-declaration", "FRM-32", "FRM-42")
              .with(dates.issuedOn(), dates.declaredOn())
              .at("issuedOn"));
    }
    dates
        .startedOn()
        .filter(dates.issuedOn()::isBefore)
        .ifPresent(started ->
            reasons.add(
                Reason.of("assessment.report-before-fieldwork", "FRM-42")
                    .with(dates.issuedOn(), started)
                    .at("issuedOn")));
    dates
        .recordedOn()
        .filter(dates.issuedOn()::isBefore)
        .ifPresent(recorded ->
            reasons.add(
                Reason.of("assessment.report-before-record", "FRM-42", "FRM-45")
                    .with(dates.issuedOn(), recorded)
                    .at("issuedOn")));
    if (dates.issuedOn().isBefore(today.minusDays(backdateDays))) {
      reasons.add(
          Reason.of("assessment.report-backdated", "FRM-42")
              .with(dates.issuedOn(), today, backdateDays)
              .at("issuedOn"));
    }
    LocalDate due = dueOn(dates.auditPeriod(), dueMonths);
    if (reportBy.isPresent()) {
      reportBy
          .filter(dates.issuedOn()::isAfter)
          .ifPresent(set ->
              reasons.add(
                  Reason.of("assessment.report-after-set-day", "FRM-42")
                      .with(dates.issuedOn(), set)
                      .at("issuedOn")));
    } else if (dates.issuedOn().isAfter(due)) {
      reasons.add(
          Reason.of("assessment.report-late", "FRM-42")
              .with(dates.issuedOn(), due, dueMonths)
              .at("issuedOn"));
    }
    if (dates.issuedOn().isAfter(today)) {
      reasons.add(
          Reason.of("assessment.report-in-future", "FRM-32")
              .with(dates.issuedOn(), today)
              .at("issuedOn"));
    }
    representation(dates).ifPresent(reasons::add);
    if (dates.subsequentEvents().isBlank()) {
      reasons.add(
          Reason.of("assessment.subsequent-events-missing", "FRM-32").at("subsequentEvents"));
    }
    return reasons;
  }

  /** The representation speaks of the whole period, so it is given after its end. */
  private static Optional<Reason> representationTooEarly(Period auditPeriod, LocalDate given) {
    return given.isAfter(auditPeriod.last())
        ? Optional.empty()
        : Optional.of(
            Reason.of("assessment.representation-before-period-end", "FRM-32")
                .with(given, auditPeriod.last()));
  }

  private static Optional<Reason> representation(Dates dates) {
    if (dates.representationOn().isEmpty()) {
      return Optional.empty();
    }
    LocalDate given = dates.representationOn().get();
    Optional<Reason> early = representationTooEarly(dates.auditPeriod(), given);
    if (early.isPresent()) {
      return early;
    }
    if (given.isAfter(dates.issuedOn())) {
      return Optional.of(
          Reason.of("assessment.representation-after-report", "FRM-33")
              .with(given, dates.issuedOn()));
    }
    return Optional.empty();
  }
}
