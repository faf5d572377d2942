package dev.akashi.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {

  @ParameterizedTest
  @CsvSource({
    "C{yy}-{serial4}-{level}, 2021-03-12, 8, 2, C21-0008-2",
    "C{yy}-{serial4}-{level}, 2025-07-01, 21, 2, C25-0021-2",
    "C{yy}-{serial4}-{level}, 2026-01-01, 22, 3, C26-0022-3",
    "C{yy}-{serial4}-{level}, 2100-01-01, 12345, 1, C00-12345-1",
    "L{yyyy}{serial}, 2025-07-01, 21, 2, L202521",
  })
  void theNumberFollowsItsForm(
      String form, LocalDate registeredOn, int serial, int level, String number) {
    assertThat(new NumberForm(form).number(registeredOn, serial, level)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C{yy}-{level}", "C{month}-{serial4}", "登録{serial4}", "C {serial4}"})
  void aFormThatGivesNoUsableNumberIsNotAccepted(String form) {
    assertThatThrownBy(() -> new NumberForm(form)).isInstanceOf(IllegalArgumentException.class);
  }
}
