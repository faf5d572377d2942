package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.CalendarMonths;
import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AuditPeriodRuleTest {

  private static final AuditPeriodLimits LIMITS = new AuditPeriodLimits(12, 3, 0);
  private static final Period FIRST = period("2024-10-01", "2024-12-31");

  private static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static List<Reason> check(Period period, Period... previous) {
    return AuditPeriodRule.check(period, Stream.of(previous).findFirst(), true, LIMITS);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-10-01, 2024-12-31",
    "2024-01-01, 2024-12-31",
    "2023-03-01, 2024-02-29",
    "2024-02-29, 2025-02-28",
    "2024-11-30, 2025-02-28"
  })
  void fromThreeMonthsToOneYearIsAllowed(String first, String last) {
    assertThat(check(period(first, last))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-01, 2024-12-31, 2025-01-31",
    "2024-10-01, 2024-12-30, 2024-12-31",
    "2024-11-30, 2025-02-27, 2025-02-28"
  })
  void scenario2APeriodBelowThreeMonthsIsRefusedWithTheEarliestLastDay(
      String first, String last, LocalDate earliest) {
    assertThat(check(period(first, last)))
        .containsExactly(
            Reason.of("statement.period-too-short", "FRM-38")
                .with(period(first, last), 3, earliest)
                .at("periodLast"));
  }

  @ParameterizedTest
  @CsvSource({"2024-01-01, 2025-01-01, 2024-12-31", "2024-02-29, 2025-03-01, 2025-02-28"})
  void scenario3APeriodAboveOneYearIsRefusedWithTheLatestLastDay(
      String first, String last, LocalDate latest) {
    assertThat(check(period(first, last)))
        .containsExactly(
            Reason.of("statement.period-too-long", "FRM-49")
                .with(period(first, last), 12, latest)
                .at("periodLast"));
  }

  @Test
  void theNextPeriodStartsOnTheDayAfterThePreviousOne() {
    assertThat(check(period("2025-01-01", "2025-12-31"), FIRST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-01, statement.period-gap",
    "2025-01-02, statement.period-gap",
    "2024-12-31, statement.period-overlap",
    "2024-06-01, statement.period-overlap"
  })
  void scenario4AGapAndAnOverlapAreRefusedWithTheRightFirstDay(LocalDate first, String code) {
    Period next = new Period(first, first.plusMonths(6));

    assertThat(check(next, FIRST))
        .containsExactly(
            Reason.of(code, "FRM-49")
                .with(first, FIRST.last(), LocalDate.of(2025, 1, 1))
                .at("periodFirst"));
  }

  @Test
  void theLimitsAreDataAndNotCode() {
    Period twoMonths = period("2024-11-01", "2024-12-31");

    assertThat(
            AuditPeriodRule.check(
                twoMonths, Optional.empty(), true, new AuditPeriodLimits(12, 2, 0)))
        .isEmpty();
    assertThat(
            AuditPeriodRule.check(
                period("2025-01-11", "2025-12-31"),
                Optional.of(FIRST),
                true,
                new AuditPeriodLimits(12, 3, 10)))
        .isEmpty();
  }

  static Stream<LocalDate> days() {
    return Cases.of(400, random -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000)));
  }

  @ParameterizedTest
  @MethodSource("days")
  void theDatesInTheRefusalsAreAccepted(LocalDate first) {
    LocalDate earliest = CalendarMonths.lastDay(first, LIMITS.minMonths());
    LocalDate latest = CalendarMonths.lastDay(first, LIMITS.maxMonths());

    assertThat(check(new Period(first, earliest))).isEmpty();
    assertThat(check(new Period(first, latest))).isEmpty();
    assertThat(check(new Period(first, earliest.minusDays(1)))).hasSize(1);
    assertThat(check(new Period(first, latest.plusDays(1)))).hasSize(1);
  }

  @Test
  @Clause("FRM-49")
  void aServiceThatIsNoLongerRegisteredLeavesTheDaysBetweenOutAndAuditsNoneTwice() {
    Period later = period("2026-06-01", "2026-12-31");
    Period within = period("2024-12-01", "2025-11-30");

    assertThat(AuditPeriodRule.check(later, Optional.of(FIRST), false, LIMITS)).isEmpty();
    assertThat(AuditPeriodRule.check(within, Optional.of(FIRST), false, LIMITS))
        .extracting(Reason::code)
        .containsExactly("statement.period-overlap");
  }
}
