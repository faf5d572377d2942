package dev.akashi.assessment;

import static dev.akashi.assessment.Given.MANDATORY;
import static dev.akashi.assessment.Given.codes;
import static dev.akashi.assessment.Given.effective;
import static dev.akashi.assessment.Given.entry;
import static dev.akashi.assessment.Given.selected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.PaperCover.Deviations;
import dev.akashi.assessment.PaperCover.Done;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl.Frequency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The conclusions here say inspection. */
class TechniqueRuleTest {

  private static final String UNSHOWN = "assessment.technique-without-paper";

  private final Answer answer = selected(MANDATORY, Frequency.AUTOMATED);

  @Test
  @Clause("FRM-39")
  void theTechniqueOfAConclusionIsOneThatASignedPaperNames() {
    assertThat(codes(check(both(Technique.INQUIRY, Technique.OBSERVATION))))
        .containsExactly(UNSHOWN);
    assertThat(check(both(Technique.INSPECTION, Technique.OBSERVATION))).isEmpty();
    assertThat(check(both(Technique.INQUIRY, Technique.INSPECTION))).isEmpty();
  }

  @Test
  @Clause("FRM-39")
  void theReasonNamesTheTechniquesOfThePapers() {
    assertThat(check(both(Technique.OBSERVATION, Technique.INQUIRY)))
        .extracting(Reason::args)
        .containsExactly(
            List.of(
                MANDATORY.value(),
                Technique.INSPECTION,
                List.of(Technique.INQUIRY, Technique.OBSERVATION)));
  }

  @Test
  @Clause("FRM-39")
  void aPaperOfAnotherPhaseDoesNotShowIt() {
    ResultEntry designed = entry(MANDATORY, Conclusion.EFFECTIVE, Conclusion.NOT_CONCLUDED);

    assertThat(
            codes(
                check(
                    both(Technique.INQUIRY, Technique.INSPECTION),
                    designed,
                    answer,
                    Groundwork.full())))
        .containsExactly(UNSHOWN);
  }

  @Test
  @Clause("FRM-39")
  void whatIsTakenOverOrReusedWasWorkedOnByOthers() {
    Answer takenOver = Given.inheriting(MANDATORY).content().answer(MANDATORY);
    Set<Done> others = both(Technique.INQUIRY, Technique.INQUIRY);

    assertThat(check(others, effective(MANDATORY), takenOver, Groundwork.full())).isEmpty();
    assertThat(
            check(
                others,
                effective(MANDATORY),
                answer,
                new Groundwork(Optional.empty(), Set.of(MANDATORY))))
        .isEmpty();
  }

  private List<Reason> check(Set<Done> done) {
    return check(done, effective(MANDATORY), answer, Groundwork.full());
  }

  private static Set<Done> both(Technique design, Technique operation) {
    return Set.of(
        new Done(AssessmentPhase.DESIGN, design), new Done(AssessmentPhase.OPERATION, operation));
  }

  private static List<Reason> check(
      Set<Done> done, ResultEntry said, Answer answer, Groundwork groundwork) {
    return ConclusionRules.check(
        new ConclusionRules.Facts(
            said,
            Given.requirement(MANDATORY),
            answer,
            Given.AUDIT_PERIOD,
            List.of(),
            List.of(),
            done,
            Deviations.NONE,
            Given.SAMPLES,
            groundwork));
  }
}
