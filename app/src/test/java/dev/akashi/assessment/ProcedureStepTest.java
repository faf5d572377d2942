package dev.akashi.assessment;

import static dev.akashi.assessment.Given.EXCLUDED;
import static dev.akashi.assessment.Given.OPTIONAL;
import static dev.akashi.assessment.Given.PROCEDURE;
import static dev.akashi.assessment.Given.SAMPLES;
import static dev.akashi.assessment.Given.effective;
import static dev.akashi.assessment.Given.requirement;
import static dev.akashi.assessment.Given.sample;
import static dev.akashi.assessment.Given.selected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditAspect;
import dev.akashi.baseline.RequirementDetails.AuditTechnique;
import dev.akashi.baseline.RequirementDetails.Procedure;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Treatment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcedureStepTest {

  @Test
  @Clause({"FRM-33", "FRM-39"})
  void aChosenControlGoesThroughThreePhasesByTheTechniquesOfTheProcedure() {
    List<ProcedureStep> steps =
        steps(
            selected(OPTIONAL, Frequency.WEEKLY),
            ResultEntry.none(OPTIONAL),
            List.of(),
            Set.of(),
            /* fair= */ false);

    assertThat(steps)
        .extracting(
            ProcedureStep::phase,
            ProcedureStep::code,
            ProcedureStep::technique,
            ProcedureStep::sampleSize)
        .containsExactly(
            tuple(
                AssessmentPhase.FAIR_PRESENTATION,
                "individual-controls-stated",
                Optional.empty(),
                0),
            tuple(AssessmentPhase.DESIGN, "design-of-control", Optional.of(Technique.INQUIRY), 0),
            tuple(
                AssessmentPhase.DESIGN, "design-of-control", Optional.of(Technique.INSPECTION), 0),
            tuple(AssessmentPhase.OPERATION, "sample", Optional.empty(), 5),
            tuple(AssessmentPhase.OPERATION, "operation", Optional.of(Technique.INSPECTION), 0));
    assertThat(steps).noneMatch(ProcedureStep::done);
  }

  @Test
  @Clause("FRM-33")
  void whatTheBaselinePrescribesForARequirementComesBeforeTheGeneralProcedure() {
    LocalizedText words = new LocalizedText("入退室の扉で認証の動きを見る", "");
    Requirement plain = requirement(OPTIONAL);
    Requirement prescribed =
        new Requirement(
            plain.id(),
            plain.kind(),
            plain.group(),
            plain.objective(),
            plain.mandatory(),
            plain.title(),
            plain.text(),
            plain.actor(),
            new RequirementDetails(
                Optional.empty(),
                List.of(),
                List.of(new Procedure(AuditTechnique.OBSERVE, AuditAspect.OPERATION, words)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of()));

    assertThat(
            ProcedureStep.of(
                new ProcedureStep.Material(
                    prescribed,
                    selected(OPTIONAL, Frequency.AUTOMATED),
                    ResultEntry.none(OPTIONAL),
                    List.of(),
                    Set.of(),
                    SAMPLES,
                    PROCEDURE,
                    false)))
        .extracting(ProcedureStep::phase, ProcedureStep::technique, ProcedureStep::words)
        .containsExactly(
            tuple(AssessmentPhase.FAIR_PRESENTATION, Optional.empty(), Optional.empty()),
            tuple(AssessmentPhase.DESIGN, Optional.of(Technique.INQUIRY), Optional.empty()),
            tuple(AssessmentPhase.DESIGN, Optional.of(Technique.INSPECTION), Optional.empty()),
            tuple(
                AssessmentPhase.OPERATION, Optional.of(Technique.OBSERVATION), Optional.of(words)));
  }

  @Test
  @Clause("FRM-39")
  void anAutomatedControlIsPerformedAgain() {
    assertThat(
            steps(
                selected(OPTIONAL, Frequency.AUTOMATED),
                ResultEntry.none(OPTIONAL),
                List.of(),
                Set.of(),
                false))
        .filteredOn(step -> step.phase() == AssessmentPhase.OPERATION)
        .extracting(ProcedureStep::technique)
        .containsExactly(Optional.of(Technique.REPERFORMANCE));
  }

  @Test
  @Clause("FRM-33")
  void aStepIsDoneWhenASignedPaperShowsThatTechniqueInThatPhase() {
    Set<PaperCover.Done> inspected = Given.SEEN;

    List<ProcedureStep> steps =
        steps(
            selected(OPTIONAL, Frequency.WEEKLY),
            effective(OPTIONAL),
            List.of(sample("1", 13, ItemOutcome.CONFORMS)),
            inspected,
            true);

    assertThat(steps)
        .filteredOn(step -> !step.done())
        .extracting(ProcedureStep::technique)
        .containsExactly(Optional.of(Technique.INQUIRY));
  }

  @Test
  @Clause("FRM-38")
  void theStepOfASampleIsOpenWhileTheNewestOneIsNotTested() {
    List<Sample> samples =
        List.of(sample("1", 13, ItemOutcome.DEVIATES), sample("1", 13, ItemOutcome.NOT_TESTED));

    assertThat(
            steps(
                selected(OPTIONAL, Frequency.WEEKLY),
                ResultEntry.none(OPTIONAL),
                samples,
                Set.of(),
                false))
        .filteredOn(step -> step.code().equals("sample-drawn"))
        .extracting(ProcedureStep::done)
        .containsExactly(false);
  }

  @Test
  @Clause("FRM-38")
  void theStepOfASampleSaysWhatWasDrawnAndNotWhatTheTableAsksFor() {
    Sample larger =
        sample("1", 25, ItemOutcome.NOT_TESTED)
            .extended(List.of("a", "b"), "", "", Given.SETTLED_AT);

    assertThat(
            steps(
                selected(OPTIONAL, Frequency.WEEKLY),
                ResultEntry.none(OPTIONAL),
                List.of(larger),
                Set.of(),
                false))
        .filteredOn(step -> step.line().equals("1"))
        .extracting(ProcedureStep::code, ProcedureStep::sampleSize)
        .containsExactly(tuple("sample-drawn", larger.items().size()));
  }

  @Test
  void anExcludedObjectiveIsOnlyLookedAtForItsReason() {
    Answer excluded =
        new Answer(EXCLUDED, Treatment.EXCLUDED, "開発なし", Optional.empty(), "", List.of());

    assertThat(steps(excluded, ResultEntry.none(EXCLUDED), List.of(), Set.of(), false))
        .extracting(ProcedureStep::code)
        .containsExactly("exclusion-reason");
  }

  private static List<ProcedureStep> steps(
      Answer answer,
      ResultEntry entry,
      List<Sample> samples,
      Set<PaperCover.Done> done,
      boolean fair) {
    return ProcedureStep.of(
        new ProcedureStep.Material(
            requirement(answer.requirement()),
            answer,
            entry,
            samples,
            done,
            SAMPLES,
            PROCEDURE,
            fair));
  }
}
