package dev.akashi.assessor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportDutyTest {

  private static final Period TWO_YEARS = days("2024-04-01", "2026-03-31");

  @Test
  @Clause("FRM-29")
  void periodicReportsFallDueAfterTheirPeriodsWhileTheSelectionLasts() {
    ReportDuty duty = ReportDuty.within(TWO_YEARS, terms(6, 30), List.of());

    assertThat(duty.owed())
        .containsExactly(
            owed("2024-04-01", "2024-09-30", "2024-10-30"),
            owed("2024-10-01", "2025-03-31", "2025-04-30"),
            owed("2025-04-01", "2025-09-30", "2025-10-30"));
    assertThat(duty.overdueOn(day("2024-10-30"))).isFalse();
    assertThat(duty.overdueOn(day("2024-10-31"))).isTrue();
  }

  @Test
  @Clause("FRM-29")
  void aFiledReportAnswersItsPeriodAndOneOnPaperTheEarliestThatIsOpen() {
    ReportDuty.Received second =
        new ReportDuty.Received(day("2025-04-10"), Optional.of(days("2024-10-01", "2025-03-31")));
    ReportDuty duty = ReportDuty.within(TWO_YEARS, terms(6, 30), List.of(second));
    assertThat(duty.next()).contains(owed("2024-04-01", "2024-09-30", "2024-10-30"));

    ReportDuty.Received paper = new ReportDuty.Received(day("2025-05-01"), Optional.empty());
    assertThat(ReportDuty.within(TWO_YEARS, terms(6, 30), List.of(second, paper)).next())
        .contains(owed("2025-04-01", "2025-09-30", "2025-10-30"));
  }

  @Test
  @Clause("FRM-29")
  void whatChangesLaterHoldsForLaterPeriods() {
    ReportDuty.Terms shorter =
        new ReportDuty.Terms() {
          @Override
          public int monthsFrom(LocalDate firstDay) {
            return firstDay.isBefore(day("2025-01-01")) ? 12 : 3;
          }

          @Override
          public int daysAfter(LocalDate lastDay) {
            return 10;
          }
        };

    assertThat(ReportDuty.within(TWO_YEARS, shorter, List.of()).owed())
        .containsExactly(
            owed("2024-04-01", "2025-03-31", "2025-04-10"),
            owed("2025-04-01", "2025-06-30", "2025-07-10"),
            owed("2025-07-01", "2025-09-30", "2025-10-10"),
            owed("2025-10-01", "2025-12-31", "2026-01-10"));
  }

  @Test
  @Clause("FRM-29")
  void periodsBeginOnTheSameDayOfTheMonthAlsoAfterAShortMonth() {
    Period fromTheEnd = days("2024-01-31", "2024-08-30");

    assertThat(ReportDuty.within(fromTheEnd, terms(1, 1), List.of()).owed())
        .extracting(owed -> owed.period().first().toString())
        .startsWith("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30");
  }

  @Test
  @Clause("FRM-29")
  void aProgrammeThatAsksForNoReportGetsNone() {
    assertThat(ReportDuty.within(TWO_YEARS, terms(0, 30), List.of()).owed()).isEmpty();
  }

  private static ReportDuty.Terms terms(int months, int days) {
    return new ReportDuty.Terms() {
      @Override
      public int monthsFrom(LocalDate firstDay) {
        return months;
      }

      @Override
      public int daysAfter(LocalDate lastDay) {
        return days;
      }
    };
  }

  private static ReportDuty.Owed owed(String first, String last, String due) {
    return new ReportDuty.Owed(days(first, last), day(due));
  }

  private static Period days(String first, String last) {
    return new Period(day(first), day(last));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
