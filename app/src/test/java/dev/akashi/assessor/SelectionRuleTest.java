package dev.akashi.assessor;

import static dev.akashi.assessor.Given.ASSESSOR;
import static dev.akashi.assessor.Given.PROVIDER;
import static dev.akashi.assessor.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessor.AssessorSelection.Ending;
import dev.akashi.directory.Organisation;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SelectionRuleTest {

  private static final SelectionRule.Terms TERMS =
      new SelectionRule.Terms(2, Set.of("AUDIT_CORPORATION"));

  private final AssessorSelection twoYears =
      selection(ASSESSOR, "A24-0001", "2024-04-01", "2026-03-31", Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "2024-03-31, false",
    "2024-04-01, true",
    "2025-06-30, true",
    "2026-03-31, true",
    "2026-04-01, false"
  })
  @Clause("FRM-29")
  void aSelectionIsInForceWithinItsPeriodAndThenLapses(LocalDate day, boolean inForce) {
    assertThat(AssessorSelection.inForce(List.of(twoYears), ASSESSOR.id(), day).isPresent())
        .isEqualTo(inForce);
  }

  @ParameterizedTest
  @CsvSource({"2025-06-30, true", "2025-07-01, false"})
  @Clause("FRM-29")
  void anEndedSelectionCountsUntilItsLastDay(LocalDate day, boolean inForce) {
    AssessorSelection ended =
        selection(
            ASSESSOR,
            "A24-0001",
            "2024-04-01",
            "2026-03-31",
            Optional.of(new Ending(LocalDate.of(2025, 6, 30), "辞退")));

    assertThat(ended.inForceOn(day)).isEqualTo(inForce);
  }

  @Test
  @Clause("FRM-26")
  void withoutASelectionOnTheDayAnEngagementDoesNotStartAndNoReportIsIssued() {
    LocalDate day = LocalDate.of(2025, 3, 20);

    assertThat(SelectionRule.mayAct(SelectionRule.Act.START, ASSESSOR, Optional.empty(), day))
        .hasValueSatisfying(reason -> {
          assertThat(reason.code()).isEqualTo("assessor.not-selected-at-start");
          assertThat(reason.restsOn("FRM-26")).isTrue();
        });
    assertThat(SelectionRule.mayAct(SelectionRule.Act.ISSUE, ASSESSOR, Optional.empty(), day))
        .hasValueSatisfying(
            reason -> assertThat(reason.code()).isEqualTo("assessor.not-selected-at-issue"));
    assertThat(
            SelectionRule.mayAct(
                SelectionRule.Act.ISSUE, ASSESSOR, Optional.of(twoYears.period()), day))
        .isEmpty();
  }

  @Test
  void aSelectionOfAnotherBodyDoesNotCount() {
    assertThat(
            AssessorSelection.inForce(List.of(twoYears), PROVIDER.id(), LocalDate.of(2025, 1, 1)))
        .isEmpty();
  }

  @Test
  @Clause("FRM-29")
  void aSelectionIsNeitherTooLongNorDoubleNorForAnotherKindOfBody() {
    AssessorSelection long1 =
        selection(PROVIDER, "A24-0001", "2026-01-01", "2028-01-01", Optional.empty());
    assertThat(codes(SelectionRule.select(long1, PROVIDER, List.of(twoYears), TERMS)))
        .containsExactlyInAnyOrder(
            "assessor.selection-not-assessor",
            "assessor.selection-too-long",
            "assessor.selection-number-taken");

    AssessorSelection overlapping =
        selection(ASSESSOR, "A24-0001", "2026-03-31", "2028-03-30", Optional.empty());
    assertThat(codes(SelectionRule.select(overlapping, ASSESSOR, List.of(twoYears), TERMS)))
        .containsExactly("assessor.selection-overlaps");

    AssessorSelection next =
        selection(ASSESSOR, "A24-0001", "2026-04-01", "2028-03-31", Optional.empty());
    assertThat(SelectionRule.select(next, ASSESSOR, List.of(twoYears), TERMS)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(AssessorKind.class)
  @Clause("FRM-26")
  void onlyTheKindsOfBodiesThatTheProgrammeAdmitsAreSelected(AssessorKind kind) {
    AssessorSelection wanted =
        new AssessorSelection(
            SelectionId.random(),
            ASSESSOR.id(),
            kind,
            "A24-0001",
            twoYears.period(),
            Optional.empty(),
            List.of());

    assertThat(codes(SelectionRule.select(wanted, ASSESSOR, List.of(), TERMS)))
        .isEqualTo(
            kind == AssessorKind.AUDIT_CORPORATION
                ? List.of()
                : List.of("assessor.selection-kind"));
  }

  @Test
  void aBodyWhoseSelectionWasEndedCanBeSelectedAnew() {
    AssessorSelection ended =
        selection(
            ASSESSOR,
            "A24-0001",
            "2024-04-01",
            "2026-03-31",
            Optional.of(new Ending(LocalDate.of(2025, 6, 30), "辞退")));
    AssessorSelection anew =
        selection(ASSESSOR, "A24-0001", "2025-07-01", "2027-06-30", Optional.empty());

    assertThat(SelectionRule.select(anew, ASSESSOR, List.of(ended), TERMS)).isEmpty();
  }

  @Test
  void endingNeedsAReasonAndADayWithinTheSelection() {
    assertThat(
            codes(
                SelectionRule.end(
                    twoYears, LocalDate.of(2026, 4, 1), " ", LocalDate.of(2025, 6, 1))))
        .containsExactly("assessor.selection-end-outside", "assessor.selection-end-reason");
    assertThat(
            SelectionRule.end(twoYears, LocalDate.of(2025, 6, 30), "辞退", LocalDate.of(2025, 6, 30)))
        .isEmpty();
  }

  private static AssessorSelection selection(
      Organisation body, String number, String first, String last, Optional<Ending> ended) {
    return new AssessorSelection(
        SelectionId.random(),
        body.id(),
        AssessorKind.AUDIT_CORPORATION,
        number,
        new Period(LocalDate.parse(first), LocalDate.parse(last)),
        ended,
        List.of());
  }
}
