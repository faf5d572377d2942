package dev.akashi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarMonthsTest {

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, 3, 2025-03-31",
    "2024-09-30, 3, 2024-12-31",
    "2025-03-31, 3, 2025-06-30",
    "2024-10-31, 3, 2025-01-31",
    "2025-02-28, 3, 2025-05-31",
    "2024-11-28, 3, 2025-02-28",
    "2024-11-29, 3, 2025-02-28",
    "2024-11-30, 3, 2025-02-28",
    "2023-11-29, 3, 2024-02-29",
    "2024-12-31, 16, 2026-04-30",
    "2024-10-31, 16, 2026-02-28",
    "2024-10-29, 16, 2026-02-28",
    "2022-10-30, 16, 2024-02-29",
    "2024-12-30, 2, 2025-02-28",
  })
  void monthsAfterADayEndOnTheDayBeforeTheCorrespondingOneOrWithTheMonth(
      LocalDate day, int months, LocalDate last) {
    assertThat(CalendarMonths.after(day, months)).isEqualTo(last);
    assertThat(CalendarMonths.lastDay(day.plusDays(1), months)).isEqualTo(last);
  }
}
