package dev.akashi.assessment;

import static dev.akashi.assessment.Given.OPTIONAL;
import static dev.akashi.assessment.Given.codes;
import static dev.akashi.assessment.Given.effective;
import static dev.akashi.assessment.Given.entry;
import static dev.akashi.assessment.Given.finding;
import static dev.akashi.assessment.Given.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.FindingState.FindingStep;
import dev.akashi.assessment.PaperWork.EvidenceSource;
import dev.akashi.assessment.PaperWork.Judgement;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.Sample.ItemResult;
import dev.akashi.assessment.WorkingPaper.SignOff;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  @Test
  @Clause({"FRM-32", "FRM-39", "FRM-45"})
  void aRemedyCountsWithinThePeriodAndWhenWorkAfterItShowsThatItHolds() {
    Finding answered = finding(OPTIONAL, FindingState.RESPONDED);
    WorkingPaper shows = paper(Judgement.CONFORMS, LocalDate.of(2025, 2, 21));

    assertThat(FindingRules.putRight(answered, Given.AUDIT_PERIOD, Optional.of(shows))).isEmpty();
    assertThat(putRight(remedied(Optional.empty()), Optional.of(shows)))
        .containsExactly("assessment.remedy-undated");
    assertThat(putRight(remedied(Optional.of(LocalDate.of(2025, 1, 10))), Optional.of(shows)))
        .containsExactly("assessment.remedy-outside-period");
    assertThat(putRight(answered, Optional.empty())).containsExactly("assessment.retest-missing");
    assertThat(
            putRight(answered, Optional.of(paper(Judgement.DEVIATES, LocalDate.of(2025, 2, 21)))))
        .containsExactly("assessment.retest-missing");
    assertThat(putRight(answered, Optional.of(paper(Judgement.CONFORMS, LocalDate.of(2025, 2, 9)))))
        .as("work from before it was found shows no remedy")
        .containsExactly("assessment.retest-missing");
    assertThat(
            putRight(
                finding(OPTIONAL, FindingKind.EXCLUSION, FindingState.RESPONDED, Optional.empty()),
                Optional.of(shows)))
        .containsExactly("assessment.exclusion-stays");
  }

  @Test
  @Clause("FRM-45")
  void aFindingIsRaisedWithAClassThatTheProgrammeUses() {
    Set<FindingClass> used = Set.of(FindingClass.MAJOR, FindingClass.MINOR);

    assertThat(FindingRules.classified(Optional.of(FindingClass.MAJOR), used)).isEmpty();
    assertThat(codes(FindingRules.classified(Optional.of(FindingClass.OBSERVATION), used)))
        .containsExactly("assessment.finding-class-missing");
    assertThat(codes(FindingRules.classified(Optional.empty(), used)))
        .containsExactly("assessment.finding-class-missing");
    assertThat(codes(new ClassesOfFindings().defects("MAJOR, GRAVE")))
        .containsExactly("assessment.finding-class-unknown");
    assertThat(new ClassesOfFindings().defects("MAJOR, MINOR")).isEmpty();
  }

  @Test
  @Clause("FRM-35")
  void anExclusionIsJudgedWhereSomethingIsExcludedAndSufficiencyWhereControlsAreShown() {
    Answer excluded = Given.statement().content().answer(Given.EXCLUDED);
    Answer selected = Given.statement().content().answer(OPTIONAL);

    assertThat(FindingRules.judged(FindingKind.EXCLUSION, excluded, List.of())).isEmpty();
    assertThat(FindingRules.judged(FindingKind.SUFFICIENCY, selected, List.of())).isEmpty();
    assertThat(codes(FindingRules.judged(FindingKind.SUFFICIENCY, excluded, List.of())))
        .containsExactly("assessment.finding-kind");
    assertThat(codes(FindingRules.judged(FindingKind.EXCLUSION, selected, List.of())))
        .containsExactly("assessment.finding-kind");
    assertThat(codes(FindingRules.judged(FindingKind.DEVIATION, selected, List.of())))
        .containsExactly("assessment.finding-kind");
    assertThat(
            codes(
                FindingRules.judged(
                    FindingKind.SUFFICIENCY,
                    selected,
                    List.of(
                        finding(
                            OPTIONAL,
                            FindingKind.SUFFICIENCY,
                            FindingState.OPEN,
                            Optional.empty())))))
        .containsExactly("assessment.finding-there");
  }

  @Test
  void aRemedyInTheFutureIsNone() {
    LocalDate today = LocalDate.of(2025, 2, 1);

    assertThat(codes(FindingRules.remedied(Optional.of(today.plusDays(1)), today)))
        .containsExactly("assessment.day-in-future");
    assertThat(FindingRules.remedied(Optional.of(today), today)).isEmpty();
    assertThat(FindingRules.remedied(Optional.empty(), today)).isEmpty();
  }

  private static Finding remedied(Optional<LocalDate> on) {
    return finding(OPTIONAL, FindingKind.DEVIATION, FindingState.RESPONDED, on);
  }

  private static List<String> putRight(Finding finding, Optional<WorkingPaper> retest) {
    return codes(FindingRules.putRight(finding, Given.AUDIT_PERIOD, retest));
  }

  @Test
  @Clause("FRM-39")
  void aPaperSignedBeforeTheAnswerTestsNoRemedy() {
    Finding answered = finding(OPTIONAL, FindingState.RESPONDED);
    LocalDate day = LocalDate.of(2025, 2, 20);

    assertThat(putRight(answered, Optional.of(paper(Judgement.CONFORMS, day, Given.RESPONDED_AT))))
        .isEmpty();
    assertThat(
            putRight(
                answered,
                Optional.of(paper(Judgement.CONFORMS, day, Given.RESPONDED_AT.minusSeconds(1)))))
        .containsExactly("assessment.retest-missing");
  }

  private static WorkingPaper paper(Judgement judgement, LocalDate doneOn) {
    return paper(judgement, doneOn, Given.SETTLED_AT);
  }

  private static WorkingPaper paper(Judgement judgement, LocalDate doneOn, Instant signedAt) {
    PersonId preparer = PersonId.random();
    PaperWork work =
        new PaperWork(
            List.of(OPTIONAL),
            AssessmentPhase.OPERATION,
            Technique.INQUIRY,
            EvidenceSource.AUDITEE,
            "認証基盤課",
            doneOn,
            "是正後の点検票を見た",
            judgement,
            "定めと一致した",
            List.of());
    return WorkingPaper.draft(EngagementId.random(), 3, work, preparer, "監査 一郎")
        .signed(new SignOff(preparer, "監査 一郎", signedAt));
  }
}
