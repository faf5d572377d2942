package dev.akashi.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.CalendarMonths;
import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValidityTest {

  private static final Validity.Terms SIXTEEN_MONTHS = new Validity.Terms(16, true);
  private static final FormalTerms THREE_AND_ONE = new FormalTerms(3, 1, Set.of(2));

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, 2026-04-30, 2025-03-31, 2025-04-30",
    "2024-09-30, 2026-01-31, 2024-12-31, 2025-01-31",
    "2025-03-31, 2026-07-31, 2025-06-30, 2025-07-31",
    "2024-10-31, 2026-02-28, 2025-01-31, 2025-02-28",
    "2025-02-28, 2026-06-30, 2025-05-31, 2025-06-30",
    "2024-12-15, 2026-04-15, 2025-03-15, 2025-04-15",
  })
  void datesFollowFromTheEndOfTheAuditPeriod(
      LocalDate periodEnd, LocalDate validUntil, LocalDate reportDue, LocalDate applicationDue) {
    assertThat(Validity.until(endingOn(periodEnd), SIXTEEN_MONTHS)).isEqualTo(validUntil);
    assertThat(THREE_AND_ONE.reportDue(periodEnd)).isEqualTo(reportDue);
    assertThat(THREE_AND_ONE.applicationDue(periodEnd)).isEqualTo(applicationDue);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-10-29, 2026-02-28",
    "2024-10-30, 2026-02-28",
    "2022-10-29, 2024-02-29",
    "2022-10-30, 2024-02-29",
  })
  void aMonthWithoutTheCorrespondingDayIsCountedToItsEnd(LocalDate periodEnd, LocalDate until) {
    assertThat(Validity.until(endingOn(periodEnd), SIXTEEN_MONTHS)).isEqualTo(until);
  }

  @ParameterizedTest
  @CsvSource({"16, true, 2026-04-30", "16, false, 2026-05-01", "12, true, 2025-12-31"})
  void monthsAndTheDayBeforeAreParameters(int months, boolean endsDayBefore, LocalDate until) {
    assertThat(
            Validity.until(
                endingOn(LocalDate.of(2024, 12, 31)), new Validity.Terms(months, endsDayBefore)))
        .isEqualTo(until);
  }

  static Stream<LocalDate> periodEnds() {
    return Cases.of(400, random -> LocalDate.of(2020, 1, 1).plusDays(random.nextInt(6000)));
  }

  @ParameterizedTest
  @MethodSource("periodEnds")
  void validityEndsSixteenMonthsOnAndNeverEarlierForALaterPeriod(LocalDate end) {
    LocalDate until = Validity.until(endingOn(end), SIXTEEN_MONTHS);
    LocalDate dayAfter = until.plusDays(1);

    assertThat(dayAfter).isBetween(end.plusMonths(16), end.plusMonths(16).plusDays(4));
    assertThat(dayAfter.getDayOfMonth()).isIn(1, end.plusDays(1).getDayOfMonth());
    assertThat(Validity.until(endingOn(end.plusDays(1)), SIXTEEN_MONTHS)).isAfterOrEqualTo(until);
  }

  @ParameterizedTest
  @MethodSource("periodEnds")
  void ayearlyRenewalFitsTheValidity(LocalDate end) {
    LocalDate until = Validity.until(endingOn(end), SIXTEEN_MONTHS);
    LocalDate nextPeriodEnd = CalendarMonths.lastDay(end.plusDays(1), 12);

    assertThat(THREE_AND_ONE.applicationDue(nextPeriodEnd)).isBeforeOrEqualTo(until.plusDays(3));
    assertThat(until).isBeforeOrEqualTo(THREE_AND_ONE.applicationDue(nextPeriodEnd).plusDays(3));
  }

  private static Period endingOn(LocalDate end) {
    return new Period(end.minusDays(91), end);
  }
}
