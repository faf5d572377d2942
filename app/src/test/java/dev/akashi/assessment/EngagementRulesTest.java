package dev.akashi.assessment;

import static dev.akashi.assessment.Given.ASSESSOR;
import static dev.akashi.assessment.Given.SELECTED;
import static dev.akashi.assessment.Given.codes;
import static dev.akashi.assessment.Given.engagement;
import static dev.akashi.assessment.Given.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.EngagementState.EngagementStep;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementRulesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 20);

  @ParameterizedTest
  @CsvSource({
    "PLANNED, CONTRACT, CONTRACTED",
    "CONTRACTED, START_FIELDWORK, FIELDWORK",
    "FIELDWORK, ISSUE_REPORT, REPORT_ISSUED",
    "PLANNED, ABORT, ABORTED",
    "CONTRACTED, ABORT, ABORTED",
    "FIELDWORK, ABORT, ABORTED"
  })
  void anEngagementGoesByTheTable(EngagementState from, EngagementStep action, EngagementState to) {
    assertThat(from.after(action)).hasValueSatisfying(t -> assertThat(t.to()).isEqualTo(to));
  }

  @Test
  void everyStateIsReachedAndOnlyTheEndsHaveNoWayOn() {
    Set<EngagementState> seen = EnumSet.of(EngagementState.PLANNED);
    Deque<EngagementState> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      open.remove().next().stream()
          .map(EngagementState.Transition::to)
          .filter(seen::add)
          .forEach(open::add);
    }
    assertThat(seen).containsExactlyInAnyOrder(EngagementState.values());
    assertThat(seen)
        .filteredOn(EngagementState::ended)
        .containsExactlyInAnyOrder(EngagementState.REPORT_ISSUED, EngagementState.ABORTED);
  }

  @Test
  @Clause("FRM-27")
  void issuingNeedsTheRightToSign() {
    assertThat(EngagementState.permissionFor(EngagementStep.ISSUE_REPORT))
        .isEqualTo(Permission.SIGN_REPORT);
  }

  @ParameterizedTest
  @CsvSource({"PLANNED, CONTRACT", "CONTRACTED, START_FIELDWORK"})
  @Clause("FRM-26")
  void anEngagementStartsOnlyWhileTheSelectionIsInForce(
      EngagementState state, EngagementStep action) {
    assertThat(check(engagement(state), action, DAY, Optional.of(SELECTED))).isEmpty();

    List<Reason> refused = check(engagement(state), action, DAY, Optional.empty());
    assertThat(codes(refused)).containsExactly("assessor.not-selected-at-start");
    assertThat(refused.getFirst().restsOn("FRM-26")).isTrue();
  }

  @Test
  @Clause("FRM-31")
  void anEngagementStartsOnlyWhenEveryMemberHasDeclaredIndependence() {
    Engagement undeclared =
        withTeam(
            engagement(EngagementState.PLANNED),
            member("監査 一郎", Optional.of(DAY)),
            member("監査 二郎", Optional.empty()),
            member("監査 三郎", Optional.of(DAY.plusDays(1))));

    assertThat(check(undeclared, EngagementStep.CONTRACT, DAY, Optional.of(SELECTED)))
        .extracting(reason -> reason.args().getFirst())
        .containsExactly("監査 二郎", "監査 三郎");
    assertThat(
            codes(
                check(
                    withTeam(engagement(EngagementState.PLANNED)),
                    EngagementStep.CONTRACT,
                    DAY,
                    Optional.of(SELECTED))))
        .containsExactly("assessment.team-empty");
  }

  @Test
  void stepsOutOfTurnAheadOfTimeOrBeforeTheContractAreRefused() {
    assertThat(
            codes(
                check(
                    engagement(EngagementState.FIELDWORK),
                    EngagementStep.CONTRACT,
                    DAY,
                    Optional.of(SELECTED))))
        .containsExactly("assessment.step-not-now");
    assertThat(
            codes(
                check(
                    engagement(EngagementState.CONTRACTED),
                    EngagementStep.START_FIELDWORK,
                    LocalDate.of(2025, 12, 1),
                    Optional.of(SELECTED))))
        .containsExactly("assessment.day-in-future");
  }

  @Test
  @Clause("FRM-33")
  void resultsAreRecordedDuringFieldwork() {
    for (EngagementState state : EngagementState.values()) {
      assertThat(EngagementRules.mayWrite(engagement(state), Given.TODAY).isEmpty())
          .as(state.name())
          .isEqualTo(state == EngagementState.FIELDWORK);
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-04-30, true", "2025-05-01, false"})
  void writingEndsWithTheEngagement(LocalDate today, boolean may) {
    Engagement ending =
        engagement(EngagementState.FIELDWORK).endingOn(Optional.of(LocalDate.of(2025, 4, 30)));

    assertThat(EngagementRules.mayWrite(ending, today).isEmpty()).isEqualTo(may);
  }

  private static List<Reason> check(
      Engagement engagement, EngagementStep action, LocalDate day, Optional<Period> selection) {
    return EngagementRules.step(engagement, action, day, Given.TODAY, ASSESSOR, selection);
  }

  private static Engagement withTeam(Engagement engagement, TeamMember... team) {
    return engagement.with(List.of(team));
  }
}
