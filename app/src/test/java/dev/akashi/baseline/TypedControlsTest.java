package dev.akashi.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypedControlsTest {

  private static final Baseline BASELINE =
      Baseline.of(
          "small",
          text(),
          LocalDate.of(2022, 4, 1),
          List.of(new Baseline.Group("9.2", 9, text()), new Baseline.Group("9.4", 9, text())),
          Stream.of("9.2.3", "9.2.3.1", "9.2.3.11.PB", "9.4.2")
              .map(TypedControlsTest::requirement)
              .toList());

  @Test
  void numbersStandBetweenSpacesCommasAndLines() {
    assertThat(typed("9.2.3、9.4.2\n9.2.3.11.pb,　9.2.3"))
        .isEqualTo(List.of("9.2.3", "9.2.3.11.PB", "9.4.2"));
  }

  @Test
  void aStarStandsForAllThatBeginSo() {
    assertThat(typed("9.2.*")).isEqualTo(List.of("9.2.3", "9.2.3.1", "9.2.3.11.PB"));
  }

  @Test
  void whatIsNotInTheBaselineIsNamedAsTyped() {
    assertThat(TypedControls.read("9.2.3 9.9.9 8.* abc", BASELINE).unknown())
        .containsExactly("9.9.9", "8.*", "abc");
    assertThat(TypedControls.read("  ", BASELINE).unknown()).isEmpty();
  }

  private static List<String> typed(String typed) {
    TypedControls read = TypedControls.read(typed, BASELINE);
    assertThat(read.unknown()).isEmpty();
    return read.controls().stream().map(RequirementId::value).toList();
  }

  private static Requirement requirement(String id) {
    RequirementId number = RequirementId.of(id);
    return new Requirement(
        number,
        number.kind(),
        id.startsWith("9.2") ? "9.2" : "9.4",
        id.length() > 5 ? Optional.of(RequirementId.of("9.2.3")) : Optional.empty(),
        true,
        text(),
        text());
  }

  private static LocalizedText text() {
    return new LocalizedText("本文", "Text");
  }
}
