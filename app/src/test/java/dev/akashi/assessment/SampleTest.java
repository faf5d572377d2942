package dev.akashi.assessment;

import static dev.akashi.assessment.Given.SAMPLES;
import static dev.akashi.assessment.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.Sample.ItemResult;
import dev.akashi.assessment.Sample.Recorded;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.IndividualControl.Frequency;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

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

  /** Whoever states how often must mean what the table means by it. */
  @ParameterizedTest
  @CsvSource({"ja", "en"})
  @Clause("FRM-38")
  void aFrequencyIsCalledWhatTheSampleTableCallsIt(String language) throws IOException {
    Properties table = messages("programme_" + language);
    Properties statement = messages("statement_" + language);
    for (Frequency frequency : Frequency.values()) {
      String key =
          frequency == Frequency.AS_NEEDED ? "ondemand" : frequency.name().toLowerCase(Locale.ROOT);
      String word = table.getProperty("programme.word." + key);
      String shorter = statement.getProperty("statement.frequency-short." + frequency);
      assertThat(word).startsWith(shorter);
      assertThat(statement.getProperty("enum.Frequency." + frequency)).startsWith(shorter);
    }
  }

  private static Properties messages(String name) throws IOException {
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                SampleTest.class.getResourceAsStream("/messages/" + name + ".properties")),
            StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(file);
      return texts;
    }
  }

  @Test
  @Clause("FRM-38")
  void aPageOpenedBeforeACorrectionDoesNotUndoIt() {
    Sample shown =
        Given.sample("1", 13, ItemOutcome.NOT_TESTED)
            .tested(List.of(new ItemResult(3, ItemOutcome.CONFORMS, "押印あり")));
    Sample corrected = shown.tested(List.of(new ItemResult(3, ItemOutcome.DEVIATES, "別人の印", 1)));
    ItemResult asShown = new ItemResult(3, ItemOutcome.CONFORMS, "押印あり", 1);

    assertThat(shown.overtaken(List.of(asShown))).isEmpty();
    assertThat(codes(corrected.overtaken(List.of(asShown))))
        .containsExactly("assessment.item-stale");
    assertThat(
            corrected.overtaken(
                List.of(
                    new ItemResult(3, ItemOutcome.DEVIATES, "別人の印", 1),
                    new ItemResult(4, ItemOutcome.CONFORMS, ""))))
        .as("the same words, and another item")
        .isEmpty();
    assertThat(corrected.overtaken(List.of(new ItemResult(3, ItemOutcome.CONFORMS, "本人の印", 2))))
        .isEmpty();
  }

  /** Days of the period that are still to come are drawn, but nobody has seen them. */
  @Test
  @Clause("FRM-38")
  void whatIsNotOverYetHasNoResult() {
    LocalDate today = LocalDate.of(2024, 10, 10);
    Sample drawn =
        Sample.drawn(
            SampleId.random(),
            Given.OPTIONAL,
            "1",
            Frequency.WEEKLY,
            Given.population("1", 3, PopulationKind.GENERATED, today),
            "",
            List.of("2024-10-10", "2024-10-08/2024-10-14", "2024-11-01"));
    List<ItemResult> all =
        List.of(
            new ItemResult(1, ItemOutcome.CONFORMS, ""),
            new ItemResult(2, ItemOutcome.DEVIATES, "欠落"),
            new ItemResult(3, ItemOutcome.NOT_TESTED, ""));

    assertThat(codes(drawn.notYet(all, today))).containsExactly("assessment.item-later");
    assertThat(drawn.notYet(all, LocalDate.of(2024, 10, 14))).isEmpty();
    assertThat(drawn.restConforming(today).items())
        .extracting(Sample.Item::outcome)
        .containsExactly(ItemOutcome.CONFORMS, ItemOutcome.NOT_TESTED, ItemOutcome.NOT_TESTED);
  }

  @Test
  @Clause("FRM-38")
  void aResultIsRecordedOnceAndCorrectedOnlyWithAReason() {
    Sample drawn = Given.sample("1", 3, ItemOutcome.NOT_TESTED);
    Sample tested = drawn.tested(List.of(new ItemResult(2, ItemOutcome.DEVIATES, "記録なし")));

    assertThat(codes(tested.against(List.of(new ItemResult(2, ItemOutcome.CONFORMS, "")))))
        .containsExactly("assessment.correction-reason");
    assertThat(codes(tested.against(List.of(new ItemResult(2, ItemOutcome.CONFORMS, "記録なし")))))
        .containsExactly("assessment.correction-reason");
    assertThat(codes(tested.against(List.of(new ItemResult(2, ItemOutcome.NOT_TESTED, "取消し")))))
        .containsExactly("assessment.correction-reason");
    assertThat(codes(tested.against(List.of(new ItemResult(9, ItemOutcome.CONFORMS, "")))))
        .containsExactly("assessment.item-not-drawn");
    assertThat(tested.against(List.of(new ItemResult(2, ItemOutcome.DEVIATES, "記録なし")))).isEmpty();

    Sample corrected =
        tested.tested(List.of(new ItemResult(2, ItemOutcome.CONFORMS, "別の綴りに記録があった")));
    assertThat(corrected.deviations()).isEmpty();
    assertThat(corrected.everDeviated()).isTrue();
    assertThat(corrected.items().get(1).earlier())
        .containsExactly(new Recorded(ItemOutcome.DEVIATES, "記録なし"));
  }

  @Test
  @Clause({"FRM-38", "FRM-45"})
  void whatDeviatesIsRecordedOnlyWithWhatDeviates() {
    Sample drawn = Given.sample("1", 3, ItemOutcome.NOT_TESTED);

    assertThat(codes(drawn.against(List.of(new ItemResult(2, ItemOutcome.DEVIATES, " ")))))
        .containsExactly("assessment.deviation-note");
    assertThat(drawn.against(List.of(new ItemResult(2, ItemOutcome.DEVIATES, "押印なし")))).isEmpty();
    assertThat(drawn.against(List.of(new ItemResult(2, ItemOutcome.CONFORMS, "")))).isEmpty();
  }

  @Test
  void aSampleTableWithAGapIsRefused() {
    assertThatThrownBy(() -> SampleTable.of(Map.of("weekly", 5), Set.of(), /* factor= */ 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Acceptance scenario 15. */
  @Test
  @Clause("FRM-38")
  void scenario15AWeeklyControlGivesFiveOfFiftyTwoAndThreeOfThreeAYearlyAndAnAutomatedOneOne() {
    assertThat(SAMPLES.size(Frequency.WEEKLY, 52)).isEqualTo(5);
    assertThat(SAMPLES.size(Frequency.WEEKLY, 3)).isEqualTo(3);
    assertThat(SAMPLES.size(Frequency.YEARLY, 1)).isEqualTo(1);
    assertThat(SAMPLES.size(Frequency.AUTOMATED, 1_000_000)).isEqualTo(1);
  }

  @Test
  @Clause("FRM-38")
  void anExtensionKeepsEveryResultAndGoesOnWithTheNextRanks() {
    Sample tested = Given.sample("1", 13, ItemOutcome.DEVIATES);
    Sample extended = tested.extended(List.of("k6", "k7"), "逸脱があった", "監査 一郎", Instant.EPOCH);

    assertThat(extended.items().subList(0, 5)).isEqualTo(tested.items());
    assertThat(extended.items())
        .extracting(Sample.Item::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(extended.newestItems()).extracting(Sample.Item::key).containsExactly("k6", "k7");
    assertThat(extended.tested()).isFalse();
    assertThat(extended.isExtendable()).isTrue();
  }

  @Test
  @Clause("FRM-38")
  void anExtensionNeedsAReasonAndNoMoreThanIsLeft() {
    Sample sample = Given.sample("1", 7, ItemOutcome.CONFORMS);

    assertThat(codes(PopulationRules.againstExtension(sample, 3, " ", SAMPLES)))
        .containsExactly("assessment.extension-reason", "assessment.extension-size");
    assertThat(PopulationRules.againstExtension(sample, 2, "逸脱があった", SAMPLES)).isEmpty();
    assertThat(
            codes(
                PopulationRules.againstExtension(
                    Given.sample("1", 3, ItemOutcome.CONFORMS), 1, "逸脱があった", SAMPLES)))
        .containsExactly("assessment.nothing-left");
  }

  @Test
  @Clause("FRM-38")
  void anExtensionIsNoSmallerThanTheTableAsksForOfWhatIsLeft() {
    Sample sample = Given.sample("1", 52, ItemOutcome.DEVIATES);

    assertThat(codes(PopulationRules.againstExtension(sample, 1, "逸脱があった", SAMPLES)))
        .containsExactly("assessment.extension-size");
    assertThat(PopulationRules.againstExtension(sample, 5, "逸脱があった", SAMPLES)).isEmpty();
    assertThat(
            PopulationRules.againstExtension(
                Given.sample("1", 7, ItemOutcome.DEVIATES), 2, "残りの全件", SAMPLES))
        .isEmpty();
  }

  @Test
  @Clause("FRM-38")
  void aPageFromBeforeAResultWasRecordedTakesItNotBack() {
    Sample tested = Given.sample("1", 3, ItemOutcome.DEVIATES);
    List<ItemResult> overtaken = List.of(new ItemResult(2, ItemOutcome.NOT_TESTED, ""));

    assertThat(tested.against(overtaken)).isEmpty();
    assertThat(tested.tested(overtaken)).isEqualTo(tested);
  }

  @ParameterizedTest
  @CsvSource({"DAILY, 92", "WEEKLY, 13", "MONTHLY, 3", "QUARTERLY, 1", "YEARLY, 1", "AUTOMATED, 1"})
  void theUsualPopulationFollowsFromFrequencyAndPeriod(Frequency frequency, int population) {
    List<String> keys = Occurrences.keys(Given.AUDIT_PERIOD, frequency);

    assertThat(keys).hasSize(population).doesNotHaveDuplicates();
    assertThat(keys.getFirst()).startsWith("2024-10-01");
    assertThat(keys.getLast()).endsWith("2024-12-31");
    assertThat(Occurrences.keys(Given.AUDIT_PERIOD, Frequency.AS_NEEDED)).isEmpty();
  }

  @Test
  void weeksAndMonthsAreNamedByTheirFirstAndLastDay() {
    assertThat(Occurrences.keys(Given.AUDIT_PERIOD, Frequency.WEEKLY))
        .startsWith("2024-10-01/2024-10-07", "2024-10-08/2024-10-14")
        .endsWith("2024-12-24/2024-12-31");
    assertThat(Occurrences.keys(Given.AUDIT_PERIOD, Frequency.MONTHLY))
        .containsExactly("2024-10-01/2024-10-31", "2024-11-01/2024-11-30", "2024-12-01/2024-12-31");
  }
}
