package dev.akashi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private final Period quarter = new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31));

  @Test
  void bothEndsBelongToThePeriod() {
    assertThat(quarter.contains(LocalDate.of(2024, 10, 1))).isTrue();
    assertThat(quarter.contains(LocalDate.of(2024, 12, 31))).isTrue();
    assertThat(quarter.contains(LocalDate.of(2025, 1, 1))).isFalse();
  }

  @Test
  void theNextPeriodStartsOnTheDayAfter() {
    assertThat(quarter.dayAfter()).isEqualTo(LocalDate.of(2025, 1, 1));
  }

  @Test
  void periodsThatShareOneDayOverlap() {
    assertThat(quarter.overlaps(new Period(quarter.last(), quarter.last().plusDays(9)))).isTrue();
    assertThat(quarter.overlaps(new Period(quarter.dayAfter(), quarter.dayAfter()))).isFalse();
  }

  @Test
  void aPeriodCannotEndBeforeItStarts() {
    assertThatThrownBy(() -> new Period(/* first= */ quarter.last(), /* last= */ quarter.first()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
