package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.PaperCover.Done;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails.AuditAspect;
import dev.akashi.baseline.RequirementDetails.AuditTechnique;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One step of the procedure for a requirement, made from the baseline and the provider's answer
 * (FRM-33).
 *
 * @param code the bundles hold {@code assessment.step.<code>} for it
 * @param technique how it is done; empty when that is not prescribed
 * @param words the baseline's own words for the step; empty when it has none
 * @param line the individual control it is about; empty when it is about the whole requirement
 * @param sampleSize how many items were drawn, or the sample table asks for while none are
 */
public record ProcedureStep(
    AssessmentPhase phase,
    String code,
    Optional<Technique> technique,
    Optional<LocalizedText> words,
    String line,
    int sampleSize,
    boolean done) {

  /**
   * What the steps for a requirement are made from.
   *
   * @param done what signed working papers cover of it
   */
  public record Material(
      Requirement requirement,
      Answer answer,
      ResultEntry entry,
      List<Sample> samples,
      Set<Done> done,
      SampleTable table,
      StandardProcedure procedure,
      boolean fairPresentationConcluded) {}

  /** The steps for one requirement in the order of the phases. */
  public static List<ProcedureStep> of(Material from) {
    List<ProcedureStep> steps = new ArrayList<>();
    steps.add(
        new ProcedureStep(
            AssessmentPhase.FAIR_PRESENTATION,
            presented(from.answer().treatment()),
            Optional.empty(),
            Optional.empty(),
            "",
            0,
            from.fairPresentationConcluded()));
    switch (from.answer().treatment()) {
      case SELECTED -> selected(from, steps);
      case INHERITED -> inherited(from, steps);
      case EXCLUDED, NOT_SELECTED, UNANSWERED -> {}
    }
    return steps;
  }

  private static String presented(Treatment treatment) {
    return switch (treatment) {
      case EXCLUDED -> "exclusion-reason";
      case NOT_SELECTED -> "non-selection-stated";
      case INHERITED -> "inheritance-stated";
      case SELECTED -> "individual-controls-stated";
      case UNANSWERED -> "answer-missing";
    };
  }

  private static void selected(Material from, List<ProcedureStep> steps) {
    steps.addAll(prescribed(from, AssessmentPhase.DESIGN, design(from), from.procedure().design()));
    from.answer().individualControls().stream()
        .filter(control -> from.table().needsSample(control.frequency()))
        .map(IndividualControl::line)
        .distinct()
        .forEach(line -> steps.add(sampleStep(from, line)));
    steps.addAll(prescribed(from, AssessmentPhase.OPERATION, "operation", operation(from)));
  }

  /** What the baseline prescribes for the requirement, else what the procedure does in general. */
  private static List<ProcedureStep> prescribed(
      Material from, AssessmentPhase phase, String code, Set<Technique> general) {
    List<ProcedureStep> own =
        from.requirement().details().procedures().stream()
            .filter(procedure -> phaseOf(procedure.aspect()) == phase)
            .map(procedure ->
                step(
                    from,
                    phase,
                    code,
                    techniqueOf(procedure.technique()),
                    Optional.of(procedure.text())))
            .toList();
    return own.isEmpty()
        ? general.stream()
            .map(technique -> step(from, phase, code, technique, Optional.empty()))
            .toList()
        : own;
  }

  private static AssessmentPhase phaseOf(AuditAspect aspect) {
    return switch (aspect) {
      case DESIGN -> AssessmentPhase.DESIGN;
      case OPERATION -> AssessmentPhase.OPERATION;
    };
  }

  private static Technique techniqueOf(AuditTechnique technique) {
    return switch (technique) {
      case INTERVIEW -> Technique.INQUIRY;
      case EXAMINE -> Technique.INSPECTION;
      case OBSERVE -> Technique.OBSERVATION;
      case TEST -> Technique.REPERFORMANCE;
    };
  }

  /** The procedure on a control taken over from a listed base can be left out (2.2.4). */
  private static void inherited(Material from, List<ProcedureStep> steps) {
    steps.add(
        new ProcedureStep(
            AssessmentPhase.DESIGN,
            design(from),
            Optional.empty(),
            Optional.empty(),
            "",
            0,
            from.entry().design() != Conclusion.NOT_CONCLUDED));
    steps.add(
        new ProcedureStep(
            AssessmentPhase.OPERATION,
            "operation",
            Optional.empty(),
            Optional.empty(),
            "",
            0,
            from.entry().operation() != Conclusion.NOT_CONCLUDED));
  }

  private static String design(Material from) {
    return from.requirement().objective().isPresent() ? "design-of-control" : "design";
  }

  private static Set<Technique> operation(Material from) {
    List<IndividualControl> controls = from.answer().individualControls();
    if (controls.isEmpty()) {
      return from.procedure().other();
    }
    Set<Technique> techniques = new TreeSet<>();
    controls.forEach(control ->
        techniques.addAll(from.procedure().operationOf(control.frequency(), from.table())));
    return techniques;
  }

  private static ProcedureStep step(
      Material from,
      AssessmentPhase phase,
      String code,
      Technique technique,
      Optional<LocalizedText> words) {
    return new ProcedureStep(
        phase,
        code,
        Optional.of(technique),
        words,
        "",
        0,
        from.done().contains(new Done(phase, technique)));
  }

  /** What the table asks for, and once something is drawn, what was. */
  private static ProcedureStep sampleStep(Material from, String line) {
    List<Sample> drawn =
        from.samples().stream().filter(sample -> sample.line().equals(line)).toList();
    return new ProcedureStep(
        AssessmentPhase.OPERATION,
        drawn.isEmpty() ? "sample" : "sample-drawn",
        Optional.empty(),
        Optional.empty(),
        line,
        drawn.isEmpty()
            ? asked(from, line)
            : drawn.stream().mapToInt(sample -> sample.items().size()).sum(),
        !drawn.isEmpty() && drawn.stream().allMatch(Sample::tested));
  }

  private static int asked(Material from, String line) {
    return from.answer().individualControls().stream()
        .filter(control -> control.line().equals(line))
        .mapToInt(control -> from.table().size(control.frequency(), Integer.MAX_VALUE))
        .max()
        .orElse(0);
  }
}
