package dev.akashi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeriodPropertyTest {

  static Stream<Period> periods() {
    return Cases.of(
        300,
        random -> {
          LocalDate first = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
          return new Period(first, first.plusDays(random.nextInt(800)));
        });
  }

  @ParameterizedTest
  @MethodSource("periods")
  void aPeriodNeverOverlapsItsSuccessor(Period period) {
    Period next = new Period(period.dayAfter(), period.dayAfter().plusDays(90));

    assertThat(period.overlaps(next)).isFalse();
    assertThat(next.overlaps(period)).isFalse();
  }
}
