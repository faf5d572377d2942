package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {

  @ParameterizedTest
  @CsvSource({"0.25, 15", "0.250, 15", "1.5, 90", "2, 120", "200, 12000"})
  void quartersOfAnHourAreWholeMinutes(BigDecimal hours, int minutes) {
    BigDecimal given = WorkingTime.minutesOf(hours);

    assertThat(WorkingTime.problem("f", given)).isEmpty();
    assertThat(new WorkingTime(given.intValueExact()).minutes()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.25", "0.1", "0.2500001", "1.3", "200.25", "999999999"})
  void otherTimesAreRefusedAtTheirField(BigDecimal hours) {
    assertThat(WorkingTime.problem("f", WorkingTime.minutesOf(hours)))
        .hasValueSatisfying(reason -> {
          assertThat(reason.code()).isEqualTo("statement.working-time-not-quarters");
          assertThat(reason.field()).hasValue("f");
        });
  }

  @Test
  void thereIsNoOtherTime() {
    assertThatThrownBy(() -> new WorkingTime(20)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WorkingTime(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"15, 0.25", "90, 1.5", "600, 10", "12000, 200"})
  void hoursAreShownAsTheyAreTyped(int minutes, String hours) {
    assertThat(new WorkingTime(minutes).hours()).isEqualTo(hours);
  }
}
