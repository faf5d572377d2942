package dev.akashi.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReviewClockTest {

  private final ReviewClock clock = ReviewClock.from(LocalDate.of(2025, 4, 25), 6);

  @Test
  void theDecisionIsAimedAtWithinSixMonthsOfAcceptance() {
    assertThat(clock.aim()).isEqualTo(LocalDate.of(2025, 10, 25));
  }

  @Test
  void theClockTellsHowLongItRunsAndHowMuchIsLeft() {
    assertThat(clock.daysElapsed(LocalDate.of(2025, 5, 5))).isEqualTo(10);
    assertThat(clock.daysLeft(LocalDate.of(2025, 10, 20))).isEqualTo(5);
    assertThat(clock.daysLeft(LocalDate.of(2025, 10, 26))).isEqualTo(-1);
    assertThat(clock.percent(LocalDate.of(2025, 4, 25))).isZero();
    assertThat(clock.percent(LocalDate.of(2026, 4, 25))).isEqualTo(100);
  }
}
