package dev.akashi.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.supplychain.Transition.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which provisional measures the dates of the programme's documents allow. */
class TransitionRulesTest {

  private static final TransitionRules RULES =
      new TransitionRules(
          day("2021-07-06"),
          day("2020-10-01"),
          day("2021-09-30"),
          day("2022-03-31"),
          day("2022-03-31"),
          day("2023-03-31"));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<Measure> measures(String day, String since, boolean saas) {
    return RULES.on(day(day), day(since), saas).stream().map(Transition::measure).toList();
  }

  @Test
  @Clause("FRM-55")
  void beforeTheDecisionTheOldMeasuresHold() {
    assertThat(RULES.on(day("2021-07-05"), day("2020-10-01"), false))
        .containsExactly(
            new Transition(Measure.IN_USE_AT_THE_BEGINNING, Optional.of(day("2021-09-30"))));
    assertThat(RULES.on(day("2021-07-05"), day("2020-10-02"), false))
        .containsExactly(new Transition(Measure.BEGUN_LATER, Optional.of(day("2021-10-02"))));
    assertThat(RULES.on(day("2021-07-05"), day("2021-06-01"), false))
        .as("a year, but no longer than the programme set")
        .containsExactly(new Transition(Measure.BEGUN_LATER, Optional.of(day("2022-03-31"))));
  }

  @Test
  @Clause("FRM-55")
  void fromTheDecisionOnOnlyWhatWasBegunBeforeItCanRestOnItsContract() {
    assertThat(measures("2021-07-06", "2021-07-05", false))
        .containsExactly(Measure.CONTRACT, Measure.MIGRATION, Measure.CONSTRUCTION);
    assertThat(measures("2021-07-06", "2021-07-06", false)).containsExactly(Measure.MIGRATION);
  }

  @Test
  @Clause("FRM-55")
  void saasWhoseBaseComesFirstHasUntilTheEndOfTheLastMeasure() {
    assertThat(measures("2022-04-01", "2022-01-01", true)).containsExactly(Measure.BASE_FIRST);
    assertThat(measures("2022-04-01", "2022-01-01", false))
        .containsExactly(Measure.OWN_RESPONSIBILITY);
    assertThat(measures("2023-03-31", "2022-01-01", true)).containsExactly(Measure.BASE_FIRST);
  }

  @Test
  @Clause("FRM-55")
  void afterTheLastMeasureNoneCanBeBegunAnyMore() {
    assertThat(measures("2023-04-01", "2020-01-01", true))
        .containsExactly(Measure.OWN_RESPONSIBILITY);
  }
}
