package dev.akashi.assessment;

import static dev.akashi.assessment.Given.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.PaperState.PaperStep;
import dev.akashi.assessment.PaperWork.Evidence;
import dev.akashi.assessment.PaperWork.EvidenceSource;
import dev.akashi.assessment.PaperWork.Judgement;
import dev.akashi.assessment.WorkingPaper.SignOff;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 2, 1);
  private static final LocalDate BEGAN = TODAY.minusDays(5);
  private static final Evidence LIST = new Evidence("点検票.pdf", "0f".repeat(32));
  private static final PersonId AUTHOR = PersonId.random();
  private static final PersonId PREPARER = PersonId.random();
  private static final PersonId SECOND = PersonId.random();

  private final WorkingPaper draft =
      WorkingPaper.draft(
          EngagementId.random(), 1, work(Technique.INSPECTION, "点検票を閲覧した", LIST), AUTHOR, "監査 花子");

  @Test
  @Clause("FRM-39")
  void aPaperNamesTechniqueSourceDateWhatWasSeenAndHashedEvidence() {
    assertThat(draft.work().lacking(BEGAN, TODAY)).isEmpty();

    PaperWork nothing =
        new PaperWork(
            List.of(),
            AssessmentPhase.FAIR_PRESENTATION,
            Technique.INSPECTION,
            EvidenceSource.AUDITEE,
            " ",
            TODAY.plusDays(1),
            "",
            Judgement.CONFORMS,
            "",
            List.of(new Evidence("", "0f")));
    assertThat(codes(nothing.lacking(BEGAN, TODAY)))
        .containsExactly(
            "assessment.paper-of-nothing",
            "assessment.paper-phase",
            "assessment.paper-source",
            "assessment.step-in-future",
            "assessment.step-description",
            "assessment.paper-ground",
            "assessment.evidence-missing",
            "assessment.evidence-hash");
  }

  @ParameterizedTest
  @Clause("FRM-39")
  @CsvSource({"INQUIRY, true", "OBSERVATION, true", "INSPECTION, false", "REPERFORMANCE, false"})
  void anInterviewAndSomethingSeenOnTheSpotMayLeaveNoDocument(Technique technique, boolean fine) {
    assertThat(codes(work(technique, "課長に質問した").lacking(BEGAN, TODAY)))
        .isEqualTo(fine ? List.of() : List.of("assessment.evidence-needed"));
  }

  @Test
  @Clause("FRM-47")
  void whoPreparedAPaperDoesNotReviewIt() {
    WorkingPaper signed = draft.signed(by(PREPARER));

    assertThat(codes(PaperRules.step(signed, PaperStep.REVIEW, PREPARER, "", BEGAN, TODAY)))
        .containsExactly("assessment.paper-own-review");
    assertThat(codes(PaperRules.step(signed, PaperStep.RETURN, PREPARER, "", BEGAN, TODAY)))
        .containsExactly("assessment.paper-own-review", "assessment.paper-remark");
    assertThat(PaperRules.step(signed, PaperStep.REVIEW, SECOND, "", BEGAN, TODAY)).isEmpty();
    assertThat(PaperRules.step(signed, PaperStep.RETURN, SECOND, "写しがない", BEGAN, TODAY)).isEmpty();
  }

  @Test
  @Clause("FRM-47")
  void whoWroteInAPaperDoesNotReviewItWhoeverSignsIt() {
    WorkingPaper edited = draft.with(draft.work(), SECOND, "監査 次郎").signed(by(PREPARER));

    for (PersonId author : List.of(AUTHOR, SECOND, PREPARER)) {
      assertThat(codes(PaperRules.step(edited, PaperStep.REVIEW, author, "", BEGAN, TODAY)))
          .containsExactly("assessment.paper-own-review");
    }
    assertThat(PaperRules.step(edited, PaperStep.REVIEW, PersonId.random(), "", BEGAN, TODAY))
        .isEmpty();
  }

  @Test
  @Clause({"FRM-33", "FRM-39"})
  void whatWasDoneBeforeTheFieldworkIsNoWorkOfTheEngagement() {
    assertThat(codes(draft.work().lacking(TODAY.plusDays(1), TODAY)))
        .containsExactly("assessment.step-before-fieldwork");
    assertThat(draft.work().lacking(TODAY, TODAY)).isEmpty();
  }

  @Test
  void aDraftIsNotReviewedAndAReviewedPaperStays() {
    WorkingPaper reviewed = draft.signed(by(PREPARER)).reviewed(by(SECOND));

    assertThat(codes(PaperRules.step(draft, PaperStep.REVIEW, SECOND, "", BEGAN, TODAY)))
        .containsExactly("assessment.paper-not-now");
    for (PaperStep step : PaperStep.values()) {
      assertThat(codes(PaperRules.step(reviewed, step, SECOND, "理由", BEGAN, TODAY)))
          .containsExactly("assessment.paper-not-now");
    }
  }

  @Test
  @Clause("FRM-39")
  void theSealIsBrokenByAnyOtherContent() {
    WorkingPaper signed = draft.signed(by(PREPARER));

    assertThat(signed.sealHolds()).isTrue();
    assertThat(
            signed
                .with(work(Technique.INSPECTION, "点検票を閲覧した。", LIST), PREPARER, "監査 一郎")
                .sealHolds())
        .isFalse();
    assertThat(
            signed.with(work(Technique.INQUIRY, "点検票を閲覧した", LIST), PREPARER, "監査 一郎").sealHolds())
        .isFalse();
    assertThat(signed.with(work(Technique.INSPECTION, "点検票を閲覧した"), PREPARER, "監査 一郎").sealHolds())
        .isFalse();
  }

  @Test
  void aPaperGivenBackIsADraftThatNobodyStandsFor() {
    WorkingPaper back = draft.signed(by(PREPARER)).givenBack("写しがない");

    assertThat(back.state()).isEqualTo(PaperState.DRAFT);
    assertThat(back.prepared()).isEmpty();
    assertThat(back.seal()).isEmpty();
    assertThat(back.remark()).isEqualTo("写しがない");
  }

  private static SignOff by(PersonId person) {
    return new SignOff(person, "監査 一郎", Instant.EPOCH);
  }

  private static PaperWork work(Technique technique, String seen, Evidence... evidence) {
    return new PaperWork(
        List.of(RequirementId.of("9.4.2.5")),
        AssessmentPhase.OPERATION,
        technique,
        EvidenceSource.AUDITEE,
        "認証基盤課",
        TODAY,
        seen,
        Judgement.CONFORMS,
        "定めと一致した",
        List.of(evidence));
  }
}
