package dev.akashi.decision;

import static dev.akashi.decision.Facts.adopt;
import static dev.akashi.decision.Facts.codes;
import static dev.akashi.decision.Facts.onPremises;
import static dev.akashi.decision.Facts.reject;
import static dev.akashi.decision.Verdict.Outcome.EXTREMELY_DIFFICULT;
import static dev.akashi.decision.Verdict.Outcome.NO_MERIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepEngineTest {

  private final Facts facts =
      new Facts()
          .options(
              Options.complete(1, "Aoba"),
              Options.complete(1, "Keyaki"),
              Options.complete(2, "Platform"),
              Options.complete(3, "Shirakaba"),
              Options.complete(4, "Platform servers"));

  @Test
  @Clause("CBD-03")
  void aDecisionStartsAtStepZeroAndCloudComesFirst() {
    facts.step0 = Step0.empty();

    assertThat(codes(VerdictRule.refusals(adopt(facts.candidates.getFirst()), facts.facts())))
        .contains("decision.step0-open");
    assertThat(facts.facts().walk().position())
        .isInstanceOfSatisfying(
            StepWalk.Position.AtStep.class, at -> assertThat(at.step().number()).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  @Clause("CBD-08")
  void noStepIsJudgedBeforeTheOnesBeforeIt(int step) {
    for (int before = 1; before < step; before++) {
      assertThat(codes(facts.facts().walk().refusalsAt(step)))
          .contains("decision.step-open-before");
      facts.verdicts(reject(before, EXTREMELY_DIFFICULT));
    }
    assertThat(facts.facts().walk().refusalsAt(step)).isEmpty();
  }

  @Test
  @Clause("CBD-27")
  void publicPlatformsAreConsideredOnceSaasWasRuledOut() {
    Verdict platform = adopt(facts.candidates.get(3));
    facts.providersAtLeast = 1;
    assertThat(codes(VerdictRule.refusals(platform, facts.facts())))
        .contains("decision.step-open-before");

    facts.verdicts(reject(1, EXTREMELY_DIFFICULT), reject(2, EXTREMELY_DIFFICULT));

    assertThat(VerdictRule.refusals(platform, facts.facts())).isEmpty();
  }

  @Test
  @Clause("CBD-08")
  void afterAnAdoptionNoLaterStepIsJudged() {
    facts.verdicts(adopt(facts.candidates.getFirst()));

    assertThat(codes(facts.facts().walk().refusalsAt(2)))
        .containsExactly("decision.adopted-before");
  }

  @Test
  @Clause({"CBD-03", "CBD-08"})
  void onPremisesIsOutOfReachUntilAllFourStepsAreJudged() {
    for (int step = 1; step <= 4; step++) {
      assertThat(codes(VerdictRule.refusals(onPremises(), facts.facts())))
          .contains("decision.step-open-before-on-premises");
      facts.verdicts(reject(step, EXTREMELY_DIFFICULT));
    }
    assertThat(VerdictRule.refusals(onPremises(), facts.facts())).isEmpty();
  }

  @Test
  @Clause("CBD-08")
  void onPremisesIsOpenWhenEveryCloudOptionIsExtremelyDifficult() {
    facts.verdicts(
        reject(1, EXTREMELY_DIFFICULT),
        reject(2, EXTREMELY_DIFFICULT),
        reject(3, EXTREMELY_DIFFICULT),
        reject(4, EXTREMELY_DIFFICULT));

    assertThat(OnPremisesRule.ground(facts.facts()))
        .map(Reason::code)
        .contains("decision.ground-all-difficult");
  }

  @ParameterizedTest
  @CsvSource({"false, 10, true", "true,  10, false", "false, 1000, false", "true,  1000, false"})
  @Clause("CBD-08")
  void orWhenNoneHasMeritAndNoneHasACostAdvantage(
      boolean merit, long onPremisesYearly, boolean open) {
    Facts walked = new Facts();
    for (int step = 1; step <= 4; step++) {
      walked.options(
          Options.withMerits(
              Options.complete(step, "option " + step), Options.merits(merit && step == 3)));
      walked.verdicts(reject(step, step == 3 ? EXTREMELY_DIFFICULT : NO_MERIT));
    }
    walked.options(Options.onPremises(30, onPremisesYearly));

    assertThat(OnPremisesRule.refusals(walked.facts()).isEmpty()).isEqualTo(open);
  }

  @Test
  @Clause("CBD-08")
  void noMeritIsRefusedWhileAnOptionHasMeritOrIsCheaper() {
    facts.options(Options.onPremises(1_000, 1_000));

    assertThat(codes(VerdictRule.refusals(reject(1, NO_MERIT), facts.facts())))
        .containsExactly("decision.has-merit", "decision.has-merit");
  }

  @Test
  @Clause({"CBD-02", "CBD-08"})
  void noMeritIsRefusedWhileTheMeritsWereNotExamined() {
    Map<Merit, MeritFinding> four = Options.merits(false);
    four.remove(Merit.FLEXIBILITY);
    Facts unexamined =
        new Facts()
            .options(
                Options.withMerits(Options.complete(1, "Aoba"), Map.of()),
                Options.withMerits(Options.complete(1, "Keyaki"), four),
                Options.onPremises(1, 1));

    List<Reason> refusals = VerdictRule.refusals(reject(1, NO_MERIT), unexamined.facts());

    assertThat(codes(refusals))
        .containsExactly("decision.no-merit-unexamined", "decision.no-merit-unexamined");
    assertThat(refusals.get(1).args()).containsExactly("Keyaki", List.of(Merit.FLEXIBILITY));
    assertThat(refusals).allMatch(reason -> reason.restsOn("CBD-02"));
  }

  @Test
  @Clause({"CBD-06", "CBD-08"})
  void extremelyDifficultIsRefusedWithoutAFactAboutTheOption() {
    Candidate bare = Options.answering(Options.complete(1, "Aoba"), Map.of());
    Candidate unsourced =
        Options.answering(
            Options.complete(1, "Keyaki"),
            Map.of("data-location", new CheckAnswer("domestic", "", " ", Optional.empty())));
    Candidate sourced =
        Options.answering(
            Options.complete(1, "Shirakaba"), Map.of("data-location", Options.answer("domestic")));
    Facts told = new Facts().options(bare, unsourced, sourced);

    List<Reason> refusals = VerdictRule.refusals(reject(1, EXTREMELY_DIFFICULT), told.facts());

    assertThat(codes(refusals))
        .containsExactly("decision.difficult-without-fact", "decision.difficult-without-fact");
    assertThat(refusals).allMatch(reason -> reason.restsOn("CBD-06"));
    told.secrets = List.of("transfer records");
    assertThat(VerdictRule.refusals(reject(1, EXTREMELY_DIFFICULT), told.facts())).isEmpty();
  }

  @Test
  @Clause("CBD-04")
  void noMeritNeedsTheCostOfTheOnPremisesWay() {
    Facts plain =
        new Facts().options(Options.withMerits(Options.complete(1, "Aoba"), Options.merits(false)));

    assertThat(codes(VerdictRule.refusals(reject(1, NO_MERIT), plain.facts())))
        .contains("decision.on-premises-cost-missing");
  }

  @Test
  @Clause("CBD-08")
  void everyOutcomeKeepsReasonAndEvidence() {
    Verdict bare = new Verdict(1, EXTREMELY_DIFFICULT, Optional.empty(), "", List.of(" "), "");

    assertThat(codes(VerdictRule.refusals(bare, facts.facts())))
        .containsExactly("decision.verdict-without-reason", "decision.rejection-without-fact");
  }

  @Test
  @Clause("CBD-09")
  void aRevisionAddsAVersionAndLeavesTheOldOne() {
    StepProcess revised = revisedOrder();
    StepProcesses all = new StepProcesses(List.of(Options.PROCESS, revised));

    assertThat(all.version("2026")).isEqualTo(revised);
    assertThat(all.version("2021-03-30")).isEqualTo(Options.PROCESS);
    assertThatThrownBy(() -> all.version("1999")).isInstanceOf(Refusal.class);
  }

  @Test
  @Clause("CBD-09")
  void theOrderOfTheStepsIsData() {
    facts.process = revisedOrder();

    assertThat(facts.facts().walk().refusalsAt(3)).isEmpty();
    assertThat(codes(facts.facts().walk().refusalsAt(1))).contains("decision.step-open-before");
  }

  @Test
  void aPrivateStepListsThePrivateOffersConsidered() {
    Facts none = new Facts().verdicts(reject(1, EXTREMELY_DIFFICULT));

    assertThat(codes(VerdictRule.refusals(reject(2, EXTREMELY_DIFFICULT), none.facts())))
        .containsExactly("decision.no-private-offer-considered");
    none.options(Options.complete(2, "Platform"));
    assertThat(VerdictRule.refusals(reject(2, EXTREMELY_DIFFICULT), none.facts())).isEmpty();
  }

  @Test
  @Clause("CBD-06")
  void severalProvidersOrTheReasonWhyNot() {
    Facts one = new Facts().options(Options.complete(1, "Aoba"));
    Candidate aoba = one.candidates.getFirst();

    assertThat(codes(VerdictRule.refusals(adopt(aoba), one.facts())))
        .containsExactly("decision.too-few-providers");
    Verdict explained =
        new Verdict(
            1,
            Verdict.Outcome.ADOPT,
            Optional.of(aoba.id()),
            "fits",
            List.of("survey"),
            "one provider worldwide");
    assertThat(VerdictRule.refusals(explained, one.facts())).isEmpty();
    assertThat(VerdictRule.refusals(adopt(facts.candidates.getFirst()), facts.facts())).isEmpty();
  }

  @Test
  void aChangedVerdictTakesTheLaterOnesWithIt() {
    facts.verdicts(
        reject(1, EXTREMELY_DIFFICULT),
        reject(2, EXTREMELY_DIFFICULT),
        reject(3, EXTREMELY_DIFFICULT));

    assertThat(facts.facts().with(reject(2, NO_MERIT)).verdicts())
        .extracting(Verdict::step)
        .containsExactly(1, 2);
  }

  private static StepProcess revisedOrder() {
    List<StepDefinition> steps = new ArrayList<>(Options.PROCESS.steps());
    Collections.swap(steps, 0, 2);
    return new StepProcess(
        "2026", LocalDate.of(2026, 9, 30), Options.PROCESS.source(), steps, List.of());
  }
}
