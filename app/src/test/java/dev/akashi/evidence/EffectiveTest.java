package dev.akashi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

@Clause("FRM-34")
class EffectiveTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final Period YEAR = new Period(FIRST, LocalDate.of(2024, 12, 31));

  private static Effective days(int from, int until) {
    return new Effective(FIRST.plusDays(from), Optional.of(FIRST.plusDays(until)));
  }

  @Test
  void whatNothingShowsIsAGap() {
    assertThat(Effective.gaps(YEAR, List.of())).containsExactly(YEAR);
    assertThat(Effective.gaps(YEAR, List.of(new Effective(FIRST, Optional.empty())))).isEmpty();
    assertThat(Effective.gaps(YEAR, List.of(days(0, 9), days(20, 365))))
        .containsExactly(new Period(FIRST.plusDays(10), FIRST.plusDays(19)));
  }

  @Test
  void aDayIsInAGapExactlyWhenNothingShowsIt() {
    Random random = new Random(34);
    for (int round = 0; round < 300; round++) {
      List<Effective> shown = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        int from = random.nextInt(460) - 50;
        shown.add(
            random.nextInt(6) == 0
                ? new Effective(FIRST.plusDays(from), Optional.empty())
                : days(from, from + random.nextInt(120)));
      }
      List<Period> gaps = Effective.gaps(YEAR, shown);

      for (LocalDate day = YEAR.first(); !day.isAfter(YEAR.last()); day = day.plusDays(1)) {
        Period only = new Period(day, day);
        boolean isShown = shown.stream().anyMatch(each -> each.within(only).isPresent());
        assertThat(gaps.stream().anyMatch(gap -> gap.overlaps(only))).isNotEqualTo(isShown);
      }
      for (int i = 1; i < gaps.size(); i++) {
        assertThat(gaps.get(i).first()).isAfter(gaps.get(i - 1).dayAfter());
      }
    }
  }

  @Test
  void daysDoNotEndBeforeTheyBegin() {
    assertThatThrownBy(() -> Effective.of(FIRST, Optional.of(FIRST.minusDays(1))))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons().getFirst().code())
                    .isEqualTo("evidence.ends-before-it-begins"));
    assertThat(Effective.of(FIRST, Optional.of(FIRST)).within(YEAR))
        .contains(new Period(FIRST, FIRST));
  }

  @Test
  void theBarsOfATimelineFillItsWidth() {
    Timeline line =
        Timeline.of(YEAR, List.of(new Timeline.Shown("規程", List.of(days(0, 182), days(200, 999)))));

    List<Timeline.Bar> bars = line.rows().getFirst().bars();
    assertThat(bars).extracting(Timeline.Bar::gap).containsExactly(false, false, true);
    assertThat(bars.stream().mapToLong(Timeline.Bar::width).sum())
        .isBetween(Timeline.WIDTH - 3L, Timeline.WIDTH + 3L);
  }
}
