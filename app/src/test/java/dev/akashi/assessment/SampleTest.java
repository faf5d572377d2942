package dev.akashi.assessment;

import static dev.akashi.assessment.Given.SAMPLES;
import static dev.akashi.assessment.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.Sample.Item;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.Sample.Recorded;
import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {

  record Wanted(int population, int size, long seed) {}

  static Stream<Wanted> wanted() {
    return Cases.of(
        300,
        random -> {
          int population = random.nextInt(1, 2000);
          return new Wanted(
              population, random.nextInt(0, Math.min(population, 60) + 1), random.nextLong());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "WEEKLY, 52, 5",
    "WEEKLY, 3, 3",
    "YEARLY, 1, 1",
    "AUTOMATED, 1, 1",
    "AUTOMATED, 9000, 1",
    "AS_NEEDED, 400, 25",
    "AS_NEEDED, 24, 24",
    "DAILY, 92, 25",
    "MONTHLY, 12, 2",
    "QUARTERLY, 4, 2",
    "QUARTERLY, 1, 1",
    "WEEKLY, 0, 0"
  })
  @Clause("FRM-38")
  void theSampleTableGoesByFrequencyAndTakesASmallPopulationWhole(
      Frequency frequency, int population, int size) {
    assertThat(SAMPLES.size(frequency, population)).isEqualTo(size);
  }

  @Test
  @Clause("FRM-38")
  void aResultIsRecordedOnceAndCorrectedOnlyWithAReason() {
    Sample drawn = Given.sample("1", 3, ItemOutcome.NOT_TESTED);
    Sample tested = drawn.tested(List.of(new Item(2, ItemOutcome.DEVIATES, "記録なし")));

    assertThat(codes(tested.against(List.of(new Item(2, ItemOutcome.CONFORMS, "")))))
        .containsExactly("assessment.correction-reason");
    assertThat(codes(tested.against(List.of(new Item(2, ItemOutcome.CONFORMS, "記録なし")))))
        .containsExactly("assessment.correction-reason");
    assertThat(codes(tested.against(List.of(new Item(2, ItemOutcome.NOT_TESTED, "取消し")))))
        .containsExactly("assessment.correction-reason");
    assertThat(codes(tested.against(List.of(new Item(9, ItemOutcome.CONFORMS, "")))))
        .containsExactly("assessment.item-not-drawn");
    assertThat(tested.against(tested.items())).isEmpty();

    Sample corrected = tested.tested(List.of(new Item(2, ItemOutcome.CONFORMS, "別の綴りに記録があった")));
    assertThat(corrected.deviations()).isEmpty();
    assertThat(corrected.everDeviated()).isTrue();
    assertThat(corrected.items().get(1).earlier())
        .containsExactly(new Recorded(ItemOutcome.DEVIATES, "記録なし"));
  }

  @Test
  void aSampleTableWithAGapIsRefused() {
    assertThatThrownBy(() -> SampleTable.of(Map.of("weekly", 5), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("wanted")
  @Clause("FRM-38")
  void aDrawHasDistinctItemsOfThePopulationInOrder(Wanted wanted) {
    SampleDraw draw = SampleDraw.of(wanted.population(), wanted.size(), wanted.seed());

    assertThat(draw.items()).hasSize(wanted.size()).doesNotHaveDuplicates().isSorted();
    assertThat(draw.items()).allSatisfy(item -> assertThat(item).isBetween(1, wanted.population()));
  }

  @ParameterizedTest
  @MethodSource("wanted")
  @Clause("FRM-38")
  void theSameSeedDrawsTheSameItems(Wanted wanted) {
    SampleDraw first = SampleDraw.of(wanted.population(), wanted.size(), wanted.seed());

    assertThat(SampleDraw.of(wanted.population(), wanted.size(), wanted.seed())).isEqualTo(first);
  }

  @Test
  void theDrawIsTheOneThatIsPublished() {
    // SplitMix64 from 42 begins bdd732262feb6e95, 28efe333b266f103, 47526757130f9f52 (hex).
    assertThat(SampleDraw.of(1 << 16, 3, 42).items())
        .containsExactly(0x6e95 + 1, 0x9f52 + 1, 0xf103 + 1);
  }

  @Test
  void everyItemIsDrawnAboutEquallyOften() {
    int[] drawn = new int[53];
    for (long seed = 0; seed < 20_000; seed++) {
      for (int item : SampleDraw.of(52, 5, seed).items()) {
        drawn[item]++;
      }
    }
    double expected = 20_000 * 5 / 52.0;
    for (int item = 1; item <= 52; item++) {
      assertThat((double) drawn[item])
          .as("item %s", item)
          .isBetween(expected * 0.9, expected * 1.1);
    }
  }

  @ParameterizedTest
  @CsvSource({"DAILY, 92", "WEEKLY, 13", "MONTHLY, 3", "QUARTERLY, 1", "YEARLY, 1", "AUTOMATED, 1"})
  void theUsualPopulationFollowsFromFrequencyAndPeriod(Frequency frequency, int population) {
    assertThat(Occurrences.in(Given.AUDIT_PERIOD, frequency)).hasValue(population);
    assertThat(Occurrences.in(Given.AUDIT_PERIOD, Frequency.AS_NEEDED)).isEmpty();
  }

  @Test
  void moreThanThePopulationCannotBeDrawn() {
    assertThatThrownBy(() -> SampleDraw.of(3, 4, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
