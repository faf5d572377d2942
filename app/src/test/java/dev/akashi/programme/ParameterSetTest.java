package dev.akashi.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParameterSetTest {

  private static final LocalDate START = LocalDate.of(2020, 6, 3);
  private static final LocalDate CHANGE = LocalDate.of(2026, 4, 1);

  private final ParameterSet set =
      ParameterSet.of(
          List.of(
              timeline("a.months", ParameterType.NUMBER, "12"),
              timeline("b.table", ParameterType.TABLE, "daily=25, weekly=5")));

  private static ParameterTimeline timeline(String key, ParameterType type, String text) {
    return ParameterTimeline.of(
        new ParameterDefinition(key, type, Optional.empty(), new LocalizedText("名", "Name")),
        List.of(value(key, text, START)));
  }

  private static ParameterValue value(String key, String text, LocalDate from) {
    return new ParameterValue(key, text, from, new LocalizedText("典拠", "Source"), Basis.DEFAULT);
  }

  @Test
  void aFeatureReadsItsParameterInItsOwnType() {
    assertThat(set.on(CHANGE, Parameter.number("a.months"))).isEqualTo(12);
    assertThat(set.on(CHANGE, Parameter.table("b.table"))).containsEntry("weekly", 5);
    assertThatThrownBy(() -> set.on(CHANGE, Parameter.number("c.unknown")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theVersionNamesTheDayOfTheLatestChangeInForce() {
    ParameterSet revised = set.with(value("a.months", "18", CHANGE));

    assertThat(revised.versionOn(CHANGE.minusDays(1))).startsWith("2020-06-03.");
    assertThat(revised.versionOn(CHANGE)).startsWith("2026-04-01.");
    assertThat(revised.versionOn(CHANGE)).hasSize("2026-04-01.".length() + 8);
  }

  @Test
  void equalValuesHaveTheSameVersionAndOtherValuesAnother() {
    ParameterSet same = set.with(value("a.months", "18", CHANGE));
    ParameterSet other = set.with(value("a.months", "24", CHANGE));

    assertThat(same.versionOn(CHANGE))
        .isEqualTo(set.with(value("a.months", "18", CHANGE)).versionOn(CHANGE))
        .isNotEqualTo(other.versionOn(CHANGE));
  }

  @Test
  @Clause("CBD-09")
  void theVersionKeptWithAnOldDecisionStillNamesTheSameValues() {
    LocalDate decided = LocalDate.of(2025, 9, 1);
    String kept = set.versionOn(decided);

    ParameterSet revised = set.with(value("a.months", "18", CHANGE));

    assertThat(revised.versionOn(decided)).isEqualTo(kept);
    assertThat(revised.on(decided, Parameter.number("a.months"))).isEqualTo(12);
  }
}
