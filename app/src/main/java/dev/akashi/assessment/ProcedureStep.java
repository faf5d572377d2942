package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.baseline.Requirement;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.Treatment;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of the procedure for a requirement, made from the baseline and the provider's answer
 * (FRM-33).
 *
 * @param code the bundles hold {@code assessment.step.<code>} for it
 * @param line the individual control it is about; empty when it is about the whole requirement
 * @param sampleSize how many items the sample table asks for; 0 when none are drawn
 */
public record ProcedureStep(
    AssessmentPhase phase, String code, String line, int sampleSize, boolean done) {

  /** The steps for one requirement in the order of the phases. */
  public static List<ProcedureStep> forRequirement(
      Requirement requirement,
      Answer answer,
      ResultEntry entry,
      List<Sample> samples,
      SampleTable table,
      boolean fairPresentationConcluded) {
    List<ProcedureStep> steps = new ArrayList<>();
    Treatment treatment = answer.treatment();
    String presented =
        switch (treatment) {
          case EXCLUDED -> "exclusion-reason";
          case NOT_SELECTED -> "non-selection-stated";
          case INHERITED -> "inheritance-stated";
          case SELECTED -> "individual-controls-stated";
          case UNANSWERED -> "answer-missing";
        };
    steps.add(
        new ProcedureStep(
            AssessmentPhase.FAIR_PRESENTATION, presented, "", 0, fairPresentationConcluded));
    if (treatment != Treatment.SELECTED && treatment != Treatment.INHERITED) {
      return steps;
    }
    boolean designed = entry.design() != Conclusion.NOT_CONCLUDED;
    String design = requirement.objective().isPresent() ? "design-of-control" : "design";
    steps.add(new ProcedureStep(AssessmentPhase.DESIGN, design, "", 0, designed));
    if (treatment == Treatment.SELECTED) {
      answer.individualControls().stream()
          .filter(control -> table.needsSample(control.frequency()))
          .map(IndividualControl::line)
          .distinct()
          .forEach(line -> steps.add(sampleStep(answer, line, samples, table)));
    }
    boolean operated = entry.operation() != Conclusion.NOT_CONCLUDED;
    steps.add(new ProcedureStep(AssessmentPhase.OPERATION, "operation", "", 0, operated));
    return steps;
  }

  private static ProcedureStep sampleStep(
      Answer answer, String line, List<Sample> samples, SampleTable table) {
    int size =
        answer.individualControls().stream()
            .filter(control -> control.line().equals(line))
            .mapToInt(control -> table.size(control.frequency(), Integer.MAX_VALUE))
            .max()
            .orElse(0);
    boolean done =
        samples.stream().anyMatch(sample -> sample.line().equals(line) && sample.tested());
    return new ProcedureStep(AssessmentPhase.OPERATION, "sample", line, size, done);
  }
}
