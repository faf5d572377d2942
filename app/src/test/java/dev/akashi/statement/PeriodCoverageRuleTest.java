package dev.akashi.statement;

import static dev.akashi.statement.Draft.measure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** BSR-8 for the audit period 2024-10-01 to 2024-12-31. */
class PeriodCoverageRuleTest {

  private static final LocalDate FIRST = Draft.PERIOD.first();
  private static final LocalDate LAST = Draft.PERIOD.last();
  private static final LocalDate NOV_1 = LocalDate.of(2024, 11, 1);

  private static List<Reason> check(IndividualControl... contents) {
    return StatementRules.check(Draft.complete().measures("9.2.3.11.PB", contents).facts()).stream()
        .filter(f -> f.rule().equals("BSR-8"))
        .map(StatementFinding::reason)
        .toList();
  }

  private static Object[] argsOfOnly(List<Reason> reasons, String code) {
    assertThat(reasons).singleElement().satisfies(r -> assertThat(r.code()).isEqualTo(code));
    return reasons.getFirst().args().toArray();
  }

  @Test
  void aContentWithoutDatesAppliesThroughout() {
    assertThat(check(measure("内容"))).isEmpty();
  }

  @Test
  @Clause("FRM-36")
  void beforeAndAfterThatMeetAreFine() {
    assertThat(check(measure("1", FIRST, NOV_1.minusDays(1)), measure("1", NOV_1, LAST))).isEmpty();
  }

  @Test
  @Clause("FRM-36")
  void aChangeWithoutTheContentBeforeIsAGap() {
    assertThat(argsOfOnly(check(measure("1", NOV_1, LAST)), "statement.contents-gap"))
        .containsExactly("9.2.3.11.PB", new Period(FIRST, NOV_1.minusDays(1)));
  }

  @Test
  void aDayWithoutContentIsAGap() {
    assertThat(
            argsOfOnly(
                check(measure("1", FIRST, NOV_1.minusDays(2)), measure("1", NOV_1, LAST)),
                "statement.contents-gap"))
        .containsExactly("9.2.3.11.PB", new Period(NOV_1.minusDays(1), NOV_1.minusDays(1)));
  }

  @Test
  void aDayWithTwoContentsIsAnOverlap() {
    assertThat(
            argsOfOnly(
                check(measure("1", FIRST, NOV_1), measure("1", NOV_1, LAST)),
                "statement.contents-overlap"))
        .containsExactly("9.2.3.11.PB", new Period(NOV_1, NOV_1));
  }

  @Test
  void differentMeasuresMayApplyAtTheSameTime() {
    assertThat(check(measure("1", FIRST, LAST), measure("2", FIRST, LAST))).isEmpty();
  }

  @Test
  void whatAppliedOutsideThePeriodDoesNotCount() {
    assertThat(
            check(
                measure("1", FIRST.minusYears(1), LAST.plusYears(1)),
                measure("1", FIRST.minusYears(2), FIRST.minusYears(1).minusDays(1))))
        .isEmpty();
  }

  @Test
  void withoutAnAuditPeriodThereIsNothingToCover() {
    Draft draft =
        Draft.complete()
            .period(Optional.empty())
            .measures("9.2.3.11.PB", measure("1", NOV_1, LAST));

    assertThat(draft.basicFindings()).isEmpty();
  }

  /** Cuts the period into pieces at random days. */
  static Stream<List<IndividualControl>> divisions() {
    return Cases.of(
        200,
        random -> {
          List<IndividualControl> contents = new ArrayList<>();
          LocalDate from = FIRST;
          while (!from.isAfter(LAST)) {
            LocalDate to = from.plusDays(random.nextInt(40));
            contents.add(random.nextInt(contents.size() + 1), measure("1", from, to));
            from = to.plusDays(1);
          }
          return contents;
        });
  }

  @ParameterizedTest
  @MethodSource("divisions")
  @Clause("FRM-36")
  void everyDivisionOfThePeriodIsFineAndEveryOneWithAPieceMissingIsNot(
      List<IndividualControl> contents) {
    assertThat(check(contents.toArray(IndividualControl[]::new))).isEmpty();
    if (contents.size() > 1) {
      assertThat(check(contents.subList(1, contents.size()).toArray(IndividualControl[]::new)))
          .isNotEmpty();
    }
  }
}
