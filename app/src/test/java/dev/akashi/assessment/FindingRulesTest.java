package dev.akashi.assessment;

import static dev.akashi.assessment.Given.OPTIONAL;
import static dev.akashi.assessment.Given.codes;
import static dev.akashi.assessment.Given.effective;
import static dev.akashi.assessment.Given.entry;
import static dev.akashi.assessment.Given.finding;
import static dev.akashi.assessment.Given.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.FindingState.FindingStep;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.Sample.ItemResult;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Clause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingRulesTest {

  private final ResultEntry exception = entry(OPTIONAL, Conclusion.EFFECTIVE, Conclusion.EXCEPTION);

  @ParameterizedTest
  @EnumSource(FindingState.class)
  @Clause({"FRM-38", "FRM-45"})
  void aDeviationMakesACandidateUnlessAFindingOnItIsUnderWay(FindingState state) {
    boolean settled = state == FindingState.DISMISSED || state == FindingState.REMEDIATED;

    assertThat(FindingRules.makesCandidate(List.of())).isTrue();
    assertThat(FindingRules.makesCandidate(List.of(finding(OPTIONAL, state)))).isEqualTo(settled);
  }

  @Test
  @Clause("FRM-38")
  void aFurtherDeviationIsANewOneAndACorrectionIsNot() {
    Sample untested = sample("1", 13, ItemOutcome.NOT_TESTED);
    Sample deviating = sample("1", 13, ItemOutcome.DEVIATES);

    assertThat(FindingRules.deviatesAnew(untested, deviating)).isTrue();
    assertThat(FindingRules.deviatesAnew(deviating, deviating)).isFalse();
    assertThat(FindingRules.deviatesAnew(deviating, sample("1", 13, ItemOutcome.CONFORMS)))
        .isFalse();
    Sample first = untested.tested(List.of(new ItemResult(1, ItemOutcome.DEVIATES, "押印なし")));
    Sample moved =
        first.tested(
            List.of(
                new ItemResult(1, ItemOutcome.CONFORMS, "別紙に押印"),
                new ItemResult(2, ItemOutcome.DEVIATES, "押印なし")));
    assertThat(FindingRules.deviatesAnew(first, moved)).as("another item deviates").isTrue();
  }

  @Test
  @Clause("FRM-45")
  void anExceptionCannotBeDismissedOnlyWithdrawnFirst() {
    Finding candidate = finding(OPTIONAL, FindingState.CANDIDATE);

    assertThat(codes(FindingRules.step(candidate, FindingStep.DISMISS, "誤記", exception)))
        .containsExactly("assessment.exception-not-dismissed");
    assertThat(FindingRules.step(candidate, FindingStep.DISMISS, "誤記", effective(OPTIONAL)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CANDIDATE, RAISE, OPEN",
    "CANDIDATE, DISMISS, DISMISSED",
    "OPEN, RESPOND, RESPONDED",
    "OPEN, REPORT, REPORTED",
    "RESPONDED, RESPOND, RESPONDED",
    "RESPONDED, ACCEPT, REMEDIATED",
    "RESPONDED, REPORT, REPORTED",
  })
  void aFindingGoesByTheTable(FindingState from, FindingStep action, FindingState to) {
    assertThat(from.after(action)).hasValueSatisfying(t -> assertThat(t.to()).isEqualTo(to));
  }

  @ParameterizedTest
  @EnumSource(FindingState.class)
  void onlyTheProviderAnswersAndOnlyTheAssessorJudges(FindingState state) {
    assertThat(state.next())
        .allSatisfy(t ->
            assertThat(t.permission())
                .isEqualTo(
                    t.step() == FindingStep.RESPOND
                        ? Permission.EDIT_STATEMENT
                        : Permission.CONDUCT_ASSESSMENT));
  }

  @Test
  void aStepOutOfTurnOrWithoutATextIsRefused() {
    assertThat(
            codes(
                FindingRules.step(
                    finding(OPTIONAL, FindingState.REPORTED), FindingStep.RESPOND, "", exception)))
        .containsExactly("assessment.finding-not-now", "assessment.finding-text-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "CANDIDATE, false, false",
    "OPEN, false, true",
    "RESPONDED, true, true",
    "REMEDIATED, true, true",
    "REPORTED, true, true",
    "DISMISSED, true, false"
  })
  void theReportWaitsForAnswersAndTheProviderSeesNoCandidates(
      FindingState state, boolean ready, boolean shown) {
    assertThat(state.readyForReport()).isEqualTo(ready);
    assertThat(state.shownToProvider()).isEqualTo(shown);
  }
}
