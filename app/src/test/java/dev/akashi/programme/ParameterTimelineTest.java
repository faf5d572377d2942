package dev.akashi.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterTimelineTest {

  private static final LocalDate START = LocalDate.of(2020, 6, 3);
  private static final LocalDate CHANGE = LocalDate.of(2026, 4, 1);
  private static final ParameterDefinition MONTHS =
      new ParameterDefinition(
          "audit.period.max-months",
          ParameterType.NUMBER,
          Optional.empty(),
          new LocalizedText("上限", "Longest"));

  static ParameterValue value(String text, LocalDate from) {
    return new ParameterValue(
        MONTHS.key(), text, from, new LocalizedText("決定", "Decision"), Basis.OFFICIAL);
  }

  private final ParameterTimeline first = ParameterTimeline.of(MONTHS, List.of(value("12", START)));

  @Test
  void aValueIsInForceFromItsFirstDayUntilTheDayBeforeTheNext() {
    ParameterTimeline both = first.with(value("18", CHANGE));

    assertThat(both.on(START).text()).isEqualTo("12");
    assertThat(both.on(CHANGE.minusDays(1)).text()).isEqualTo("12");
    assertThat(both.on(CHANGE).text()).isEqualTo("18");
    assertThat(both.lastDayOf(both.on(START))).contains(CHANGE.minusDays(1));
    assertThat(both.lastDayOf(both.on(CHANGE))).isEmpty();
  }

  @Test
  void beforeTheFirstDayThereIsNoValue() {
    assertThat(first.find(START.minusDays(1))).isEmpty();
    assertThatThrownBy(() -> first.on(START.minusDays(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("audit.period.max-months")
        .hasMessageContaining("2020-06-03");
  }

  @Test
  void twoValuesFromTheSameDayAreNoTimeline() {
    assertThatThrownBy(
            () -> ParameterTimeline.of(MONTHS, List.of(value("1", START), value("2", START))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<LocalDate> changes() {
    return Cases.of(100, random -> START.plusDays(random.nextInt(1, 4000)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  @Clause("CBD-09")
  void aRevisionLeavesEveryEarlierDayAsItWas(LocalDate change) {
    ParameterTimeline revised = first.with(value("18", change));

    for (LocalDate day = START; day.isBefore(change); day = day.plusDays(37)) {
      assertThat(revised.on(day)).isEqualTo(first.on(day));
    }
    assertThat(revised.on(change.minusDays(1))).isEqualTo(first.on(change.minusDays(1)));
    assertThat(revised.on(change).text()).isEqualTo("18");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyDayFromTheFirstOnHasAValue(LocalDate change) {
    ParameterTimeline revised = first.with(value("18", change));

    assertThat(revised.values())
        .allSatisfy(value ->
            revised
                .lastDayOf(value)
                .ifPresent(last -> assertThat(revised.startsOn(last.plusDays(1))).isTrue()));
    assertThat(revised.find(START)).isPresent();
    assertThat(revised.find(change.plusYears(50))).isPresent();
  }
}
