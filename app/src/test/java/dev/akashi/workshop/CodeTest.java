package dev.akashi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

  @ParameterizedTest
  @CsvSource({
    "9, true, 9, 0",
    "9.5.P, true, 9, 1",
    "3.1.2, true, 3, 2",
    "4.4.1, true, 4, 2",
    "9.2.1, false, 9, 2",
    "6.3.1.P, false, 6, 2",
    "9.2.1.6.PB, false, 9, 2",
    "3.1.2.1, false, 3, 3",
    "4.4.1.1, false, 4, 3"
  })
  void theFormOfANumberSaysWhatItIsAndUnderWhatItStands(
      String text, boolean heading, int chapter, int depthOfHeading) {
    Code code = Code.of(text);

    assertThat(code.isHeading()).isEqualTo(heading);
    assertThat(code.chapter()).isEqualTo(chapter);
    assertThat(code.depthOfHeading()).isEqualTo(depthOfHeading);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "19", "3.1", "3.2.1", "9.2.B", "9.2.1.B", "9..1", "９.2", "x"})
  void anotherFormIsRefused(String text) {
    assertThatThrownBy(() -> Code.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatStandsUnderSomethingIsCarriedAlongWithItsMark() {
    Code section = Code.of("9.2");

    assertThat(Code.of("9.2.1.6.PB").isUnder(section)).isTrue();
    assertThat(Code.of("9.20.1").isUnder(section)).isFalse();
    assertThat(Code.of("9.2.1.6.PB").carried(section, Code.of("12.4")))
        .isEqualTo(Code.of("12.4.1.6.PB"));
    assertThat(Code.of("9.2.1.6.PB").carried(Code.of("9.2.1"), Code.of("9.2.7.P")))
        .isEqualTo(Code.of("9.2.7.6.PB"));
  }

  @Test
  void aMarkIsPutOnByTheRuleOfIds() {
    assertThat(Code.of("9.2.1.6").marked("PB")).isEqualTo(Code.of("9.2.1.6.PB"));
    assertThat(Code.of("9.2.1.6.PB").marked("")).isEqualTo(Code.of("9.2.1.6"));
    assertThatThrownBy(() -> Code.of("9.2.1").marked("B"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbersAreOrderedAsNumbers() {
    assertThat(Stream.of("10", "9.10", "9.2.1.13.PB", "9.2.1.2", "9.2", "9").map(Code::of).sorted())
        .extracting(Code::value)
        .containsExactly("9", "9.2", "9.2.1.2", "9.2.1.13.PB", "9.10", "10");
  }
}
