package dev.akashi.assessment;

import static dev.akashi.assessment.Given.AUDIT_PERIOD;
import static dev.akashi.assessment.Given.EXCLUDED;
import static dev.akashi.assessment.Given.MANDATORY;
import static dev.akashi.assessment.Given.OBJECTIVE;
import static dev.akashi.assessment.Given.OPTIONAL;
import static dev.akashi.assessment.Given.SAMPLES;
import static dev.akashi.assessment.Given.codes;
import static dev.akashi.assessment.Given.effective;
import static dev.akashi.assessment.Given.entry;
import static dev.akashi.assessment.Given.finding;
import static dev.akashi.assessment.Given.sample;
import static dev.akashi.assessment.Given.selected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.assessment.PaperCover.Deviations;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementId;
import dev.akashi.cycle.PlanReason;
import dev.akashi.cycle.PlannedControl;
import dev.akashi.cycle.Work;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Treatment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConclusionRulesTest {

  private static final Deviations DEVIATED = operationDeviates(Given.SETTLED_AT.minusSeconds(1));

  private static final LocalDate WORKED = LocalDate.of(2025, 2, 25);

  private static final String NOT_IN_CYCLE = "assessment.not-in-cycle";

  private final Answer weekly = selected(OPTIONAL, Frequency.WEEKLY);
  private final Answer automated = selected(MANDATORY, Frequency.AUTOMATED);

  @Test
  void aConclusionWithReasonTechniqueDateAndSampleStands() {
    assertThat(check(effective(MANDATORY), automated)).isEmpty();
    assertThat(check(effective(OPTIONAL), weekly, sample("1", 13, ItemOutcome.CONFORMS))).isEmpty();
  }

  @Test
  @Clause("FRM-45")
  void noConclusionWithoutAReason() {
    ResultEntry silent = change(effective(MANDATORY), Optional.of(Technique.INSPECTION), "  ");

    assertThat(check(silent, automated)).containsExactly("assessment.reason-missing");
  }

  @Test
  @Clause("FRM-39")
  void noConclusionWithoutATechnique() {
    ResultEntry how = change(effective(MANDATORY), Optional.empty(), "閲覧した");

    assertThat(check(how, automated)).containsExactly("assessment.technique-missing");
  }

  @ParameterizedTest
  @CsvSource({"2024-09-30, 1", "2024-10-01, 0", "2024-12-31, 0", "2025-01-01, 1"})
  @Clause({"FRM-36", "FRM-32"})
  void designIsJudgedAtAPointWithinTheAuditPeriod(LocalDate day, int refused) {
    assertThat(check(designedOn(Optional.of(day)), automated)).hasSize(refused);
  }

  @Test
  @Clause("FRM-36")
  void designNeedsADate() {
    assertThat(check(designedOn(Optional.empty()), automated))
        .containsExactly("assessment.design-date-missing");
  }

  @Test
  @Clause("FRM-36")
  void aChosenControlWithoutAnIndividualControlIsNotEffectivelyDesigned() {
    assertThat(check(effective(MANDATORY), selected(MANDATORY)))
        .containsExactly("assessment.no-individual-control");
    assertThat(check(effective(OBJECTIVE), selected(OBJECTIVE))).isEmpty();
  }

  @Test
  @Clause("FRM-36")
  void whatTheStatementDidNotChooseIsNotConcludedOn() {
    Answer excluded =
        new Answer(EXCLUDED, Treatment.EXCLUDED, "開発なし", Optional.empty(), "", List.of());

    assertThat(check(effective(EXCLUDED), excluded)).containsExactly("assessment.not-in-scope");
  }

  @Test
  @Clause("FRM-33")
  void designComesBeforeOperation() {
    assertThat(check(entry(MANDATORY, Conclusion.NOT_CONCLUDED, Conclusion.EFFECTIVE), automated))
        .containsExactly("assessment.design-first");
    assertThat(check(entry(MANDATORY, Conclusion.EFFECTIVE, Conclusion.NOT_CONCLUDED), automated))
        .isEmpty();
  }

  @Test
  @Clause("FRM-38")
  void afterADeviationAnExtensionShowsOperationOnceTheFindingIsJudged() {
    Sample extended =
        sample("1", 13, ItemOutcome.DEVIATES)
            .extended(List.of("点検票6", "点検票7"), "逸脱1件", "監査 一郎", Instant.EPOCH);

    assertThat(check(effective(OPTIONAL), weekly, extended)).contains("assessment.sample-untested");
    assertThat(check(effective(OPTIONAL), weekly, extended.restConforming(Given.TODAY)))
        .containsExactly("assessment.deviation-not-judged");
    assertThat(
            check(
                List.of(finding(OPTIONAL, FindingState.REMEDIATED)),
                effective(OPTIONAL),
                extended.restConforming(Given.TODAY)))
        .isEmpty();
    assertThat(
            check(
                List.of(finding(OPTIONAL, FindingState.REMEDIATED)),
                effective(OPTIONAL),
                extended.tested(
                    List.of(
                        new Sample.ItemResult(6, ItemOutcome.CONFORMS, ""),
                        new Sample.ItemResult(7, ItemOutcome.DEVIATES, "")))))
        .containsExactly("assessment.sample-deviates");
  }

  @Test
  @Clause("FRM-38")
  void aSampledControlIsNotEffectiveWithoutATestedSample() {
    assertThat(check(effective(OPTIONAL), weekly)).containsExactly("assessment.sample-missing");
    assertThat(check(effective(OPTIONAL), weekly, sample("1", 13, ItemOutcome.NOT_TESTED)))
        .containsExactly("assessment.sample-untested");
    assertThat(check(effective(OPTIONAL), weekly, sample("2", 13, ItemOutcome.CONFORMS)))
        .containsExactly("assessment.sample-missing");
  }

  @Test
  @Clause("FRM-38")
  void aDeviationInTheNewestSampleContradictsEffectiveOperation() {
    assertThat(
            check(
                List.of(finding(OPTIONAL, FindingState.DISMISSED)),
                effective(OPTIONAL),
                sample("1", 13, ItemOutcome.DEVIATES)))
        .containsExactly("assessment.sample-deviates");
  }

  @ParameterizedTest
  @EnumSource(FindingState.class)
  @Clause("FRM-38")
  void aFurtherSampleDoesNotHideADeviationUntilItIsJudged(FindingState state) {
    Sample[] samples = {
      sample("1", 13, ItemOutcome.DEVIATES), sample("1", 13, ItemOutcome.CONFORMS)
    };
    boolean judged = state == FindingState.DISMISSED || state == FindingState.REMEDIATED;

    assertThat(check(effective(OPTIONAL), weekly, samples))
        .containsExactly("assessment.deviation-not-judged");
    assertThat(check(List.of(finding(OPTIONAL, state)), effective(OPTIONAL), samples))
        .isEqualTo(judged ? List.of() : List.of("assessment.deviation-not-judged"));
  }

  @Test
  @Clause("FRM-38")
  void aNewerSampleHidesNoUntestedOne() {
    Sample untested = sample("1", 13, ItemOutcome.NOT_TESTED);

    assertThat(check(effective(OPTIONAL), weekly, untested, sample("1", 0, ItemOutcome.CONFORMS)))
        .containsExactly("assessment.sample-untested");
    assertThat(check(effective(OPTIONAL), weekly, untested, sample("1", 13, ItemOutcome.CONFORMS)))
        .containsExactly("assessment.sample-untested");
  }

  @ParameterizedTest
  @CsvSource({
    "DISMISSED, 0, false",
    "DISMISSED, 1, false",
    "DISMISSED, 13, true",
    "REMEDIATED, 0, false",
    "REMEDIATED, 1, true"
  })
  @Clause("FRM-38")
  void aSmallerPopulationShowsNothingAfterADeviationThatWasNotPutRight(
      FindingState state, int rows, boolean shown) {
    List<Finding> judged = List.of(finding(OPTIONAL, state));

    assertThat(
            check(
                judged,
                effective(OPTIONAL),
                sample("1", 13, ItemOutcome.DEVIATES),
                sample("1", rows, ItemOutcome.CONFORMS)))
        .isEqualTo(shown ? List.of() : List.of("assessment.sample-deviates"));
    assertThat(
            check(
                judged,
                effective(OPTIONAL),
                sample("1", 13, ItemOutcome.CONFORMS),
                sample("1", 1, ItemOutcome.DEVIATES)))
        .containsExactly("assessment.sample-deviates");
  }

  @Test
  @Clause("FRM-38")
  void whatWasTakenBeforeThePeriodEndedDoesNotShowTheRestOfIt() {
    LocalDate last = AUDIT_PERIOD.last();
    Sample early = taken(13, last.minusDays(1), ItemOutcome.CONFORMS);

    assertThat(check(effective(OPTIONAL), weekly, early))
        .containsExactly("assessment.population-before-end");
    assertThat(check(effective(OPTIONAL), weekly, early, taken(0, last, ItemOutcome.CONFORMS)))
        .isEmpty();
    assertThat(check(effective(OPTIONAL), weekly, early, taken(2, last, ItemOutcome.NOT_TESTED)))
        .containsExactly("assessment.sample-untested");
    assertThat(
            check(neverDone(OPTIONAL), weekly, taken(0, last.minusDays(9), ItemOutcome.CONFORMS)))
        .containsExactly("assessment.population-before-end");
  }

  private static Sample taken(int rows, LocalDate on, ItemOutcome outcome) {
    return sample(Given.population("1", rows, PopulationKind.TYPED, on), outcome);
  }

  @Test
  @Clause("FRM-36")
  void theDesignIsNotJudgedOnADayToCome() {
    LocalDate day = LocalDate.of(2024, 11, 15);

    assertThat(ConclusionRules.designedLater(effective(OPTIONAL), day)).isEmpty();
    assertThat(codes(ConclusionRules.designedLater(effective(OPTIONAL), day.minusDays(1))))
        .containsExactly("assessment.day-in-future");
  }

  @Test
  @Clause("FRM-38")
  void aCorrectedDeviationIsJudgedToo() {
    Sample deviating = sample("1", 13, ItemOutcome.DEVIATES);
    Sample corrected =
        deviating.tested(
            deviating.items().stream()
                .map(item -> new Sample.ItemResult(item.number(), ItemOutcome.CONFORMS, "見誤り"))
                .toList());

    assertThat(check(effective(OPTIONAL), weekly, corrected))
        .containsExactly("assessment.deviation-not-judged");
  }

  @Test
  @Clause("FRM-38")
  void anEmptyPopulationNeedsNoItems() {
    assertThat(check(neverDone(OPTIONAL), weekly, sample("1", 0, ItemOutcome.CONFORMS))).isEmpty();
    assertThat(check(neverDone(OPTIONAL), weekly, sample("1", 3, ItemOutcome.CONFORMS)))
        .containsExactly("assessment.population-not-empty");
  }

  @ParameterizedTest
  @EnumSource(Frequency.class)
  @Clause("FRM-38")
  void thatNothingOccurredIsCountedForEveryIndividualControl(Frequency frequency) {
    Answer answer = selected(OPTIONAL, frequency);

    assertThat(check(neverDone(OPTIONAL), answer))
        .containsExactly("assessment.population-not-counted");
    assertThat(check(neverDone(OPTIONAL), answer, sample("2", 0, ItemOutcome.CONFORMS)))
        .containsExactly("assessment.population-not-counted");
    assertThat(check(neverDone(OPTIONAL), answer, sample("1", 0, ItemOutcome.CONFORMS))).isEmpty();
  }

  @Test
  @Clause("FRM-38")
  void whatNeverOccurredIsNotEffective() {
    assertThat(check(effective(OPTIONAL), weekly, sample("1", 0, ItemOutcome.CONFORMS)))
        .containsExactly("assessment.nothing-occurred");
  }

  private static ResultEntry neverDone(RequirementId id) {
    return entry(id, Conclusion.EFFECTIVE, Conclusion.NO_POPULATION);
  }

  @Test
  @Clause("FRM-49")
  void onlyWhatThePlanLeavesOutRests() {
    assertThat(resting(MANDATORY, Set.of(Work.OPERATION))).isEmpty();
    assertThat(resting(MANDATORY, Set.of(Work.UPDATE_TEST))).containsExactly(NOT_IN_CYCLE);
    assertThat(resting(MANDATORY, Set.of(Work.DESIGN))).containsExactly(NOT_IN_CYCLE);
    assertThat(resting(MANDATORY, Set.of())).isEmpty();
  }

  /** Design left out and operation judged, under a plan that asks for these works. */
  private List<String> resting(RequirementId id, Set<Work> works) {
    return codes(
        ConclusionRules.check(
            new ConclusionRules.Facts(
                entry(id, Conclusion.NOT_IN_CYCLE, Conclusion.EFFECTIVE),
                Given.requirement(id),
                automated,
                AUDIT_PERIOD,
                List.of(),
                List.of(),
                Given.SEEN,
                Deviations.NONE,
                SAMPLES,
                new Groundwork(Optional.of(planned(id, works)), Set.of()))));
  }

  @Test
  @Clause({"FRM-39", "FRM-49"})
  void whatThePlanLeavesOutNeedsNoPaper() {
    ConclusionRules.Facts left =
        new ConclusionRules.Facts(
            entry(MANDATORY, Conclusion.NOT_IN_CYCLE, Conclusion.NOT_IN_CYCLE),
            Given.requirement(MANDATORY),
            automated,
            AUDIT_PERIOD,
            List.of(),
            List.of(),
            Set.of(),
            Deviations.NONE,
            SAMPLES,
            new Groundwork(Optional.of(planned(MANDATORY, Set.of())), Set.of()));

    assertThat(ConclusionRules.check(left)).isEmpty();
  }

  private static EngagementPlan planned(RequirementId id, Set<Work> works) {
    return new EngagementPlan(
        "2",
        AuditMethod.FULL,
        "-",
        "",
        false,
        false,
        Optional.empty(),
        List.of(new PlannedControl(id, "STD", works, PlanReason.NOT_ITS_TURN, Optional.of(2023))));
  }

  @Test
  @Clause({"FRM-43", "FRM-49"})
  void whatIsOrderedAfterAReportIsAskedThoughThePlanLeavesItOut() {
    Groundwork ordered =
        new Groundwork(
            Optional.of(planned(MANDATORY, Set.of())),
            Set.of(MANDATORY),
            /* reported= */ true,
            Set.of(),
            Set.of(),
            Map.of());

    assertThat(ordered.asksDesign(MANDATORY)).isTrue();
    assertThat(ordered.asksOperation(MANDATORY)).isTrue();
    assertThat(new Groundwork(ordered.plan(), Set.of()).asksOperation(MANDATORY)).isFalse();
  }

  @Test
  @Clause({"FRM-39", "FRM-43"})
  void whatIsOrderedAfterAReportIsShownByPapersSignedSince() {
    Instant order = Given.SETTLED_AT;
    PaperCover.Since since = new PaperCover.Since(WORKED, order);
    PaperCover cover =
        PaperCover.of(
            Given.baseline(),
            List.of(
                signed(MANDATORY, AssessmentPhase.DESIGN, order.minusSeconds(1)),
                signed(MANDATORY, AssessmentPhase.OPERATION, order.minusSeconds(1)),
                signed(MANDATORY, AssessmentPhase.OPERATION, order)),
            List.of());
    Groundwork ordered =
        new Groundwork(
            Optional.empty(),
            Set.of(MANDATORY),
            /* reported= */ true,
            Set.of(),
            Set.of(),
            Map.of());

    assertThat(checkOrdered(cover, ordered)).isEmpty();
    assertThat(checkOrdered(cover.since(Map.of(MANDATORY, since)), ordered))
        .containsExactly("assessment.design-paper-before-order");
    assertThat(cover.since(Map.of(OPTIONAL, since)).on(MANDATORY))
        .as("what was not ordered keeps its papers")
        .hasSize(2);
  }

  private static PaperCover.On signed(RequirementId id, AssessmentPhase phase, Instant at) {
    return new PaperCover.On(
        id,
        new PaperCover.Done(phase, Technique.INSPECTION),
        /* deviates= */ false,
        new PaperCover.Made(WORKED, at));
  }

  private List<String> checkOrdered(PaperCover cover, Groundwork groundwork) {
    return codes(
        ConclusionRules.check(
            new ConclusionRules.Facts(
                effective(MANDATORY),
                Given.requirement(MANDATORY),
                automated,
                AUDIT_PERIOD,
                List.of(),
                List.of(),
                cover.on(MANDATORY),
                Deviations.NONE,
                SAMPLES,
                groundwork)));
  }

  @Test
  @Clause("FRM-40")
  void aConclusionMayRestOnAReusedAuditInsteadOfASample() {
    ConclusionRules.Facts sampled =
        new ConclusionRules.Facts(
            effective(OPTIONAL),
            Given.requirement(OPTIONAL),
            weekly,
            AUDIT_PERIOD,
            List.of(),
            List.of(),
            Given.SEEN,
            Deviations.NONE,
            SAMPLES,
            Groundwork.full());
    ConclusionRules.Facts reused =
        new ConclusionRules.Facts(
            effective(OPTIONAL),
            Given.requirement(OPTIONAL),
            weekly,
            AUDIT_PERIOD,
            List.of(),
            List.of(),
            Given.SEEN,
            Deviations.NONE,
            SAMPLES,
            new Groundwork(Optional.empty(), Set.of(OPTIONAL)));

    assertThat(codes(ConclusionRules.check(sampled))).containsExactly("assessment.sample-missing");
    assertThat(ConclusionRules.check(reused)).isEmpty();
    ConclusionRules.Facts unseen =
        new ConclusionRules.Facts(
            reused.entry(),
            reused.requirement(),
            weekly,
            AUDIT_PERIOD,
            List.of(),
            List.of(),
            Set.of(),
            Deviations.NONE,
            SAMPLES,
            reused.groundwork());
    assertThat(codes(ConclusionRules.check(unseen)))
        .containsExactly("assessment.design-without-paper", "assessment.operation-without-paper");
  }

  @Test
  void withoutAPlanNoControlRests() {
    assertThat(check(entry(MANDATORY, Conclusion.EFFECTIVE, Conclusion.NOT_IN_CYCLE), automated))
        .containsExactly("assessment.not-in-cycle");
    assertThat(
            check(
                entry(OPTIONAL, Conclusion.NOT_IN_CYCLE, Conclusion.NOT_IN_CYCLE),
                weekly,
                sample("1", 13, ItemOutcome.CONFORMS)))
        .containsExactly("assessment.not-in-cycle");
  }

  @ParameterizedTest
  @CsvSource({
    "9.4.2.5, true, '', assessment.explanation-missing",
    "9.4.2.5, true, 他の管理策で補われる, ''",
    "9.4.2.5, false, '', ''",
  })
  @Clause("FRM-44")
  void anOptionalExceptionWithAnEffectiveObjectiveIsExplained(
      String id, boolean objectiveEffective, String explanation, String code) {
    ResultEntry exception =
        new ResultEntry(
            RequirementId.of(id),
            Conclusion.EFFECTIVE,
            Optional.of(LocalDate.of(2024, 11, 15)),
            Conclusion.EXCEPTION,
            Optional.of(Technique.INSPECTION),
            "1件の逸脱",
            objectiveEffective,
            explanation);

    assertThat(
            check(
                Given.SEEN,
                DEVIATED,
                List.of(),
                exception,
                weekly,
                sample("1", 13, ItemOutcome.DEVIATES)))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void designHasNoPopulation() {
    ResultEntry entry = entry(MANDATORY, Conclusion.NO_POPULATION, Conclusion.EXCEPTION);

    assertThat(check(Given.SEEN, DEVIATED, List.of(), entry, automated))
        .containsExactly("assessment.design-no-population");
  }

  @Test
  void nothingRecordedNeedsNothing() {
    assertThat(check(ResultEntry.none(MANDATORY), automated)).isEmpty();
  }

  @Test
  @Clause("FRM-37")
  void anotherTechnologyThanTheExamplesIsJudgedBeforeAConclusion() {
    assertThat(withOtherTechnology(Conclusion.EFFECTIVE, Map.of()))
        .containsExactly("assessment.equivalence-missing");
    assertThat(withOtherTechnology(Conclusion.EXCEPTION, Map.of()))
        .containsExactly("assessment.equivalence-missing");
    assertThat(withOtherTechnology(Conclusion.EFFECTIVE, Map.of(MANDATORY, judged(false))))
        .containsExactly("assessment.not-equivalent");
    assertThat(withOtherTechnology(Conclusion.EXCEPTION, Map.of(MANDATORY, judged(false))))
        .isEmpty();
    assertThat(withOtherTechnology(Conclusion.EFFECTIVE, Map.of(MANDATORY, judged(true))))
        .isEmpty();
  }

  private List<String> withOtherTechnology(
      Conclusion design, Map<RequirementId, Equivalence> equivalences) {
    return codes(
        ConclusionRules.check(
            new ConclusionRules.Facts(
                entry(MANDATORY, design, Conclusion.EFFECTIVE),
                Given.requirement(MANDATORY),
                automated,
                AUDIT_PERIOD,
                List.of(),
                List.of(),
                Given.SEEN,
                new Deviations(Map.of(), Set.of(AssessmentPhase.DESIGN)),
                SAMPLES,
                new Groundwork(
                    Optional.empty(),
                    Set.of(),
                    /* reported= */ false,
                    Set.of(),
                    Set.of(MANDATORY),
                    equivalences))));
  }

  private static Equivalence judged(boolean equivalent) {
    return new Equivalence(
        MANDATORY,
        "生体認証",
        "鍵を持ち出せない",
        equivalent,
        "公表された評価結果を確かめた",
        "",
        "監査 一郎",
        Given.SETTLED_AT,
        1);
  }

  @Test
  @Clause("FRM-39")
  void noConclusionBeforeTheFirstEvidence() {
    ResultEntry concluded = Given.effective(MANDATORY);
    Set<PaperCover.Done> designOnly =
        Set.of(new PaperCover.Done(AssessmentPhase.DESIGN, Technique.INQUIRY));

    assertThat(check(Set.of(), List.of(), concluded, automated))
        .containsExactly("assessment.design-without-paper", "assessment.operation-without-paper");
    assertThat(check(designOnly, List.of(), concluded, automated))
        .containsExactly("assessment.operation-without-paper");
    assertThat(check(Given.SEEN, List.of(), concluded, automated)).isEmpty();
  }

  @Test
  @Clause("FRM-45")
  void aPaperThatSaysItDeviatesStandsAgainstAnEffectiveOperationUntilAFindingIsSettled() {
    ResultEntry concluded = Given.effective(MANDATORY);

    assertThat(check(Given.SEEN, DEVIATED, List.of(), concluded, automated))
        .containsExactly("assessment.deviation-not-judged");
    assertThat(
            check(
                Given.SEEN,
                DEVIATED,
                List.of(Given.finding(MANDATORY, FindingState.REMEDIATED)),
                concluded,
                automated))
        .isEmpty();
  }

  @Test
  @Clause({"FRM-38", "FRM-45"})
  void aFindingSettledBeforeTheDeviationWasFoundDoesNotSettleIt() {
    Deviations afterwards = operationDeviates(Given.SETTLED_AT.plusSeconds(1));

    assertThat(
            check(
                Given.SEEN,
                afterwards,
                List.of(Given.finding(MANDATORY, FindingState.REMEDIATED)),
                Given.effective(MANDATORY),
                automated))
        .containsExactly("assessment.deviation-not-judged");
  }

  @Test
  @Clause("FRM-45")
  void aPaperThatSaysItDeviatesStandsAgainstAnEffectiveDesignUntilAFindingIsSettled() {
    Deviations design =
        new Deviations(
            Map.of(AssessmentPhase.DESIGN, Given.SETTLED_AT.minusSeconds(1)),
            Set.of(AssessmentPhase.DESIGN));
    ResultEntry designed = entry(MANDATORY, Conclusion.EFFECTIVE, Conclusion.NOT_CONCLUDED);

    assertThat(check(Given.SEEN, design, List.of(), designed, automated))
        .containsExactly("assessment.design-deviation-not-judged");
    assertThat(
            check(
                Given.SEEN,
                design,
                List.of(finding(MANDATORY, FindingState.DISMISSED)),
                designed,
                automated))
        .isEmpty();
    assertThat(check(Given.SEEN, DEVIATED, List.of(), designed, automated))
        .as("what deviates in the operation says nothing of the design")
        .isEmpty();
  }

  @Test
  @Clause({"FRM-39", "FRM-45"})
  void anExceptionRestsOnASignedPaperThatSaysWhatDeviates() {
    ResultEntry operation = entry(MANDATORY, Conclusion.EFFECTIVE, Conclusion.EXCEPTION);
    ResultEntry design = entry(MANDATORY, Conclusion.EXCEPTION, Conclusion.NOT_CONCLUDED);

    assertThat(check(operation, automated))
        .containsExactly("assessment.operation-exception-without-paper");
    assertThat(check(design, automated))
        .containsExactly("assessment.design-exception-without-paper");
    assertThat(check(Given.SEEN, DEVIATED, List.of(), operation, automated)).isEmpty();
    assertThat(check(Given.SEEN, DEVIATED, List.of(), design, automated))
        .containsExactly("assessment.design-exception-without-paper");
  }

  @Test
  @Clause("FRM-39")
  void aDeviationOfAControlShowsAnExceptionOfTheObjectiveItServes() {
    PaperCover cover =
        PaperCover.of(
            Given.baseline(),
            List.of(
                new PaperCover.On(
                    MANDATORY,
                    new PaperCover.Done(AssessmentPhase.OPERATION, Technique.INSPECTION),
                    /* deviates= */ true,
                    new PaperCover.Made(WORKED, Given.SETTLED_AT))),
            List.of());

    assertThat(cover.deviationsOn(OBJECTIVE).shown()).containsExactly(AssessmentPhase.OPERATION);
    assertThat(cover.deviationsOn(OBJECTIVE).on())
        .as("the objective itself is judged for itself")
        .isEmpty();
    assertThat(cover.deviationsOn(MANDATORY).on())
        .containsEntry(AssessmentPhase.OPERATION, Given.SETTLED_AT);
  }

  private static Deviations operationDeviates(Instant signedAt) {
    return new Deviations(
        Map.of(AssessmentPhase.OPERATION, signedAt), Set.of(AssessmentPhase.OPERATION));
  }

  @Test
  @Clause("FRM-39")
  void whatIsTakenOverFromAListedBaseNeedsNoPaper() {
    Answer takenOver = Given.inheriting(MANDATORY).content().answer(MANDATORY);

    assertThat(check(Set.of(), List.of(), Given.effective(MANDATORY), takenOver)).isEmpty();
  }

  private static List<String> check(ResultEntry entry, Answer answer, Sample... samples) {
    return check(List.of(), entry, answer, samples);
  }

  private List<String> check(List<Finding> findings, ResultEntry entry, Sample... samples) {
    return check(findings, entry, weekly, samples);
  }

  private static List<String> check(
      List<Finding> findings, ResultEntry entry, Answer answer, Sample... samples) {
    return check(Given.SEEN, findings, entry, answer, samples);
  }

  private static List<String> check(
      Set<PaperCover.Done> done,
      List<Finding> findings,
      ResultEntry entry,
      Answer answer,
      Sample... samples) {
    return check(done, Deviations.NONE, findings, entry, answer, samples);
  }

  private static List<String> check(
      Set<PaperCover.Done> done,
      Deviations deviations,
      List<Finding> findings,
      ResultEntry entry,
      Answer answer,
      Sample... samples) {
    return codes(
        ConclusionRules.check(
            new ConclusionRules.Facts(
                entry,
                Given.requirement(entry.requirement()),
                answer,
                AUDIT_PERIOD,
                List.of(samples),
                findings,
                done,
                deviations,
                SAMPLES,
                Groundwork.full())));
  }

  private static ResultEntry change(
      ResultEntry entry, Optional<Technique> technique, String reason) {
    return new ResultEntry(
        entry.requirement(),
        entry.design(),
        entry.designOn(),
        entry.operation(),
        technique,
        reason,
        false,
        "");
  }

  private static ResultEntry designedOn(Optional<LocalDate> day) {
    return new ResultEntry(
        MANDATORY,
        Conclusion.EFFECTIVE,
        day,
        Conclusion.NOT_CONCLUDED,
        Optional.of(Technique.INSPECTION),
        "閲覧した",
        false,
        "");
  }
}
