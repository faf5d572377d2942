package dev.akashi.assessment;

import static dev.akashi.assessment.Given.EXCLUDED;
import static dev.akashi.assessment.Given.OPTIONAL;
import static dev.akashi.assessment.Given.SAMPLES;
import static dev.akashi.assessment.Given.effective;
import static dev.akashi.assessment.Given.requirement;
import static dev.akashi.assessment.Given.sample;
import static dev.akashi.assessment.Given.selected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProcedureStepTest {

  @Test
  @Clause("FRM-33")
  void aChosenControlGoesThroughThreePhases() {
    List<ProcedureStep> steps =
        ProcedureStep.forRequirement(
            requirement(OPTIONAL),
            selected(OPTIONAL, Frequency.WEEKLY),
            ResultEntry.none(OPTIONAL),
            List.of(),
            SAMPLES,
            false);

    assertThat(steps)
        .extracting(ProcedureStep::phase, ProcedureStep::code, ProcedureStep::sampleSize)
        .containsExactly(
            tuple(AssessmentPhase.FAIR_PRESENTATION, "individual-controls-stated", 0),
            tuple(AssessmentPhase.DESIGN, "design-of-control", 0),
            tuple(AssessmentPhase.OPERATION, "sample", 5),
            tuple(AssessmentPhase.OPERATION, "operation", 0));
    assertThat(steps).noneMatch(ProcedureStep::done);
  }

  @Test
  @Clause("FRM-33")
  void stepsAreDoneWhenTheirResultIsThere() {
    assertThat(
            ProcedureStep.forRequirement(
                requirement(OPTIONAL),
                selected(OPTIONAL, Frequency.WEEKLY),
                effective(OPTIONAL),
                List.of(sample("1", 13, ItemOutcome.CONFORMS)),
                SAMPLES,
                true))
        .allMatch(ProcedureStep::done);
  }

  @Test
  void anExcludedObjectiveIsOnlyLookedAtForItsReason() {
    Answer excluded =
        new Answer(EXCLUDED, Treatment.EXCLUDED, "開発なし", Optional.empty(), "", List.of());

    assertThat(
            ProcedureStep.forRequirement(
                requirement(EXCLUDED),
                excluded,
                ResultEntry.none(EXCLUDED),
                List.of(),
                SAMPLES,
                false))
        .extracting(ProcedureStep::code)
        .containsExactly("exclusion-reason");
  }

  @Test
  @Clause("FRM-39")
  void aWorkingPaperStepNamesTechniqueSourceDateAndHashedEvidence() {
    LocalDate today = LocalDate.of(2025, 2, 1);

    assertThat(step("点検票を閲覧した", today, "点検票.pdf", "0f".repeat(32)).lacking(today)).isEmpty();
    assertThat(step(" ", today.plusDays(1), "", "0f").lacking(today))
        .extracting(Reason::code)
        .containsExactly(
            "assessment.step-description",
            "assessment.step-in-future",
            "assessment.evidence-missing",
            "assessment.evidence-hash");
  }

  private static WorkingPaperStep step(
      String description, LocalDate doneOn, String evidence, String hash) {
    return new WorkingPaperStep(
        new UUID(0, 1),
        RequirementId.of("9.4.2.5"),
        Technique.INSPECTION,
        WorkingPaperStep.EvidenceSource.AUDITEE,
        description,
        doneOn,
        evidence,
        hash);
  }
}
