package dev.akashi.assessment;

import static dev.akashi.assessment.Given.AUDIT_PERIOD;
import static dev.akashi.assessment.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDateRuleTest {

  private static final LocalDate DECLARED = LocalDate.of(2025, 1, 2);

  private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
  private static final int A_YEAR = 365;

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, 2025-03-31",
    "2024-09-30, 2024-12-31",
    "2025-03-31, 2025-06-30",
    "2024-10-31, 2025-01-31",
    "2025-02-28, 2025-05-31",
    "2024-11-29, 2025-02-28",
    "2024-11-30, 2025-02-28"
  })
  void theReportIsDueThreeMonthsAfterThePeriod(LocalDate periodEnd, LocalDate due) {
    Period period = new Period(periodEnd.minusMonths(3), periodEnd);

    assertThat(ReportDateRule.dueOn(period, 3)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"2025-01-10, ''", "2025-03-31, ''", "2025-04-01, assessment.report-late"})
  @Clause("FRM-42")
  void aReportAfterTheDueDayIsRefused(LocalDate issuedOn, String code) {
    var dates =
        new ReportDateRule.Dates(
            AUDIT_PERIOD,
            DECLARED,
            Optional.of(DECLARED),
            Optional.empty(),
            issuedOn,
            Optional.of(LocalDate.of(2025, 1, 8)),
            "なし");

    assertThat(codes(ReportDateRule.check(dates, 3, A_YEAR, TODAY)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({"2025-04-01, ''", "2025-04-20, ''", "2025-04-21, assessment.report-after-set-day"})
  @Clause("FRM-42")
  void aReportThatWasGivenMoreTimeIsDueByThatDay(LocalDate issuedOn, String code) {
    var dates =
        new ReportDateRule.Dates(
            AUDIT_PERIOD,
            DECLARED,
            Optional.of(DECLARED),
            Optional.empty(),
            issuedOn,
            Optional.of(LocalDate.of(2025, 1, 8)),
            "なし");

    assertThat(
            codes(
                ReportDateRule.check(
                    dates, Optional.of(LocalDate.of(2025, 4, 20)), 3, A_YEAR, TODAY)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({"2024-12-30", "2024-12-31"})
  @Clause("FRM-32")
  void aReportSpeaksOfAPeriodThatIsOver(LocalDate issuedOn) {
    var dates =
        new ReportDateRule.Dates(
            AUDIT_PERIOD,
            DECLARED,
            Optional.of(DECLARED),
            Optional.empty(),
            issuedOn,
            Optional.empty(),
            "なし");

    assertThat(codes(ReportDateRule.check(dates, 3, A_YEAR, TODAY)))
        .contains("assessment.report-before-period-end");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, assessment.representation-before-period-end",
    "2025-01-01, ''",
    "2025-03-20, ''",
    "2025-03-21, assessment.representation-after-report"
  })
  void theRepresentationLiesBetweenThePeriodAndTheReport(LocalDate given, String code) {
    var dates =
        new ReportDateRule.Dates(
            AUDIT_PERIOD,
            DECLARED,
            Optional.of(DECLARED),
            Optional.empty(),
            LocalDate.of(2025, 3, 20),
            Optional.of(given),
            "なし");

    assertThat(codes(ReportDateRule.check(dates, 3, A_YEAR, TODAY)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void subsequentEventsMustBeStated() {
    var dates =
        new ReportDateRule.Dates(
            AUDIT_PERIOD,
            DECLARED,
            Optional.of(DECLARED),
            Optional.empty(),
            LocalDate.of(2025, 3, 20),
            Optional.empty(),
            " ");

    assertThat(codes(ReportDateRule.check(dates, 3, A_YEAR, TODAY)))
        .containsExactly("assessment.subsequent-events-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-10, 2025-01-12, 2025-01-09,"
        + " assessment.report-before-declaration;assessment.report-before-fieldwork",
    "2025-01-10, 2025-01-12, 2025-01-11, assessment.report-before-fieldwork",
    "2025-01-10, 2025-01-12, 2025-01-12, ''"
  })
  @Clause("FRM-42")
  void aReportIsNotDatedBeforeTheDeclarationOrTheFieldwork(
      LocalDate declared, LocalDate started, LocalDate issued, String codes) {
    var dates =
        new ReportDateRule.Dates(
            AUDIT_PERIOD,
            declared,
            Optional.of(started),
            Optional.empty(),
            issued,
            Optional.of(LocalDate.of(2025, 1, 8)),
            "なし");

    assertThat(String.join(";", codes(ReportDateRule.check(dates, 3, A_YEAR, TODAY))))
        .isEqualTo(codes);
  }

  @Test
  void aReportIsNotDatedAhead() {
    var dates =
        new ReportDateRule.Dates(
            AUDIT_PERIOD,
            DECLARED,
            Optional.of(DECLARED),
            Optional.empty(),
            LocalDate.of(2025, 3, 20),
            Optional.of(LocalDate.of(2025, 3, 1)),
            "なし");

    assertThat(codes(ReportDateRule.check(dates, 3, A_YEAR, LocalDate.of(2025, 3, 19))))
        .containsExactly("assessment.report-in-future");
  }

  /** The day of issue is the day on which it is issued, unless the programme allows some days. */
  @ParameterizedTest
  @CsvSource({
    "2025-03-20, 0, ''",
    "2025-03-19, 0, assessment.report-backdated",
    "2025-03-18, 2, ''",
    "2025-03-17, 2, assessment.report-backdated"
  })
  @Clause("FRM-42")
  void aReportIsNotDatedBack(LocalDate issuedOn, int allowed, String code) {
    assertThat(codes(ReportDateRule.check(on(issuedOn), 3, allowed, LocalDate.of(2025, 3, 20))))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({"2025-03-15, ''", "2025-03-14, assessment.report-before-record"})
  @Clause({"FRM-42", "FRM-45"})
  void aReportIsNotDatedBeforeWhatItRestsOn(LocalDate issuedOn, String code) {
    assertThat(codes(ReportDateRule.check(on(issuedOn), 3, A_YEAR, TODAY)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  private static ReportDateRule.Dates on(LocalDate issuedOn) {
    return new ReportDateRule.Dates(
        AUDIT_PERIOD,
        DECLARED,
        Optional.of(DECLARED),
        Optional.of(LocalDate.of(2025, 3, 15)),
        issuedOn,
        Optional.of(LocalDate.of(2025, 3, 1)),
        "なし");
  }
}
