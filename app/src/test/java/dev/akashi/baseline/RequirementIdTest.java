package dev.akashi.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementIdTest {

  @ParameterizedTest
  @CsvSource({
    "3.1.2.1, GOVERNANCE, ORGANISATION",
    "4.4.1.1, MANAGEMENT, ORGANISATION",
    "4.9.2.2, MANAGEMENT, ORGANISATION",
    "5.1.1, CONTROL_OBJECTIVE, SERVICE",
    "6.3.1.P, CONTROL_OBJECTIVE, SERVICE",
    "18.2.3, CONTROL_OBJECTIVE, SERVICE",
    "6.1.1.13.PB, DETAILED_CONTROL, SERVICE",
    "9.4.2.2.B, DETAILED_CONTROL, SERVICE",
    "6.1.1.9, DETAILED_CONTROL, SERVICE",
    "12.4.5.3.P, DETAILED_CONTROL, SERVICE"
  })
  @Clause("FRM-18")
  void theFormOfAnIdSaysItsGroupAndWhatAnAnswerIsAbout(
      String id, RequirementKind kind, AnswerScope scope) {
    assertThat(RequirementId.of(id).kind()).isEqualTo(kind);
    assertThat(RequirementId.of(id).kind().scope()).isEqualTo(scope);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "6",
        "6.1",
        "6.1.1.",
        "6.1.1.13.BP",
        "6.1.1.13.pb",
        "6.1.1.B",
        "6.1.1.PB",
        "3.1.2",
        "3.2.1.1",
        "3.1.2.1.B",
        "4.4.1",
        "4.4.1.1.P",
        "2.1.1.1",
        "19.1.1",
        "5.01.1",
        "5.0.1",
        "6.1.1.1000",
        "6.1.1.1.1",
        "A.6.1.1",
        " 6.1.1",
        "6.1.1\n"
      })
  void anIdOfAnotherFormIsRefused(String text) {
    assertThatThrownBy(() -> RequirementId.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a requirement id");
  }

  @ParameterizedTest
  @CsvSource({
    "6.1.1.13.PB, 6.1.1, true",
    "6.3.1.1.PB, 6.3.1.P, true",
    "9.5.2.1.PB, 9.5.2.P, true",
    "6.1.1.13.PB, 6.1.2, false",
    "6.1.1.13.PB, 16.1.1, false",
    "6.1.1, 6.1.1, false",
    "4.4.1.1, 5.1.1, false"
  })
  void aDetailedControlServesTheObjectiveWithItsFirstThreeNumbers(
      String control, String objective, boolean serves) {
    assertThat(RequirementId.of(control).serves(RequirementId.of(objective))).isEqualTo(serves);
  }

  @Test
  void numbersAreOrderedAsNumbersAndMarksLast() {
    assertThat(
            Stream.of("10.1.1", "6.1.1.13.PB", "6.1.1.9", "6.1.1.9.P", "6.1.1", "6.1.2", "6.3.1.P")
                .map(RequirementId::of)
                .sorted())
        .extracting(RequirementId::value)
        .containsExactly(
            "6.1.1", "6.1.1.9", "6.1.1.9.P", "6.1.1.13.PB", "6.1.2", "6.3.1.P", "10.1.1");
  }

  private static RequirementId any(RandomGenerator random) {
    String numbers = "." + random.nextInt(1, 8) + "." + random.nextInt(1, 12);
    return RequirementId.of(
        switch (random.nextInt(4)) {
          case 0 -> "3.1" + numbers;
          case 1 -> "4." + random.nextInt(4, 10) + numbers;
          case 2 -> random.nextInt(5, 19) + numbers + List.of("", ".P").get(random.nextInt(2));
          default ->
              random.nextInt(5, 19)
                  + numbers
                  + "."
                  + random.nextInt(1, 25)
                  + List.of("", ".P", ".B", ".PB").get(random.nextInt(4));
        });
  }

  static Stream<List<RequirementId>> triples() {
    return Cases.of(300, random -> List.of(any(random), any(random), any(random)));
  }

  @ParameterizedTest
  @MethodSource("triples")
  void theOrderIsTotalAndAgreesWithEquality(List<RequirementId> three) {
    RequirementId a = three.get(0);
    RequirementId b = three.get(1);
    RequirementId c = three.get(2);

    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a).isLessThanOrEqualTo(c);
    }
  }

  @ParameterizedTest
  @MethodSource("triples")
  void anIdReadsBackFromItsPrint(List<RequirementId> three) {
    for (RequirementId id : three) {
      assertThat(RequirementId.of(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
    }
  }

  static Stream<Random> shuffles() {
    return Cases.of(50, random -> new Random(random.nextLong()));
  }

  @ParameterizedTest
  @MethodSource("shuffles")
  void sortingGivesTheSameListFromAnyOrder(Random random) {
    List<RequirementId> sorted = Cases.of(200, RequirementIdTest::any).distinct().sorted().toList();
    List<RequirementId> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, random);

    assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(sorted);
  }
}
