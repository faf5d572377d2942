package dev.akashi.registration;

import static dev.akashi.assessment.ControlResult.Conclusion.EFFECTIVE;
import static dev.akashi.assessment.ControlResult.Conclusion.EXCEPTION;
import static dev.akashi.assessment.ControlResult.Conclusion.NOT_CONCLUDED;
import static dev.akashi.assessment.ControlResult.Conclusion.NOT_IN_CYCLE;
import static dev.akashi.assessment.ControlResult.Conclusion.NO_POPULATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Cases;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.registration.ListingVerdict.Listable;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.Treatment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ListingDecisionTest {

  @Test
  @Clause("FRM-43")
  void everythingSatisfiedWithinWhatWasSelectedIsListable() {
    assertThat(decide(new StatementDraft(), new ReportDraft())).isEqualTo(new Listable(List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "3.1.2.1,     registration.item-not-satisfied",
    "4.4.1.1,     registration.item-not-satisfied",
    "5.1.1,       registration.objective-not-satisfied",
    "9.2.3,       registration.objective-not-satisfied",
    "9.2.3.11.PB, registration.mandatory-not-satisfied",
    "9.4.2.2.B,   registration.mandatory-not-satisfied",
    "9.2.3.1,     registration.objective-defeated",
  })
  @Clause("FRM-43")
  void anExceptionInDesignOrOperationForbidsListing(String id, String code) {
    ListingVerdict byDesign =
        decide(new StatementDraft(), new ReportDraft().result(id, EXCEPTION, NOT_CONCLUDED));
    ListingVerdict byOperation =
        decide(new StatementDraft(), new ReportDraft().result(id, EFFECTIVE, EXCEPTION));

    assertThat(codes(byOperation)).containsExactly(code);
    assertThat(byOperation.obstacles().getFirst().restsOn("FRM-43")).isTrue();
    assertThat(byDesign.isListable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "3.1.2.1,     registration.item-not-concluded",
    "5.1.1,       registration.objective-not-concluded",
    "9.2.3.11.PB, registration.mandatory-not-concluded",
  })
  @Clause("FRM-43")
  void whatWasNotConcludedIsNotSatisfied(String id, String code) {
    assertThat(codes(decide(new StatementDraft(), new ReportDraft().without(id))))
        .containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "5.1.1,       registration.objective-not-selected",
    "9.2.3.11.PB, registration.mandatory-not-selected",
    "4.4.1.1,     registration.item-not-selected",
  })
  @Clause("FRM-43")
  void whatMustBeSelectedAndIsNotForbidsListing(String id, String code) {
    assertThat(
            codes(
                decide(
                    new StatementDraft().answer(id, Treatment.UNANSWERED, ""), new ReportDraft())))
        .contains(code);
  }

  @Test
  @Clause("FRM-43")
  void anObjectiveExcludedWithReasonTakesItsMandatoryControlsWithIt() {
    StatementDraft statement =
        new StatementDraft()
            .answer("9.2.3", Treatment.EXCLUDED, "認証は利用者側の基盤による")
            .answer("9.2.3.1", Treatment.NOT_SELECTED, "同上")
            .answer("9.2.3.11.PB", Treatment.NOT_SELECTED, "同上");
    ReportDraft report =
        new ReportDraft().without("9.2.3").without("9.2.3.1").without("9.2.3.11.PB");

    assertThat(decide(statement, report).isListable()).isTrue();
  }

  @Test
  @Clause("FRM-43")
  void anExclusionWithoutReasonIsNoExclusion() {
    assertThat(
            codes(
                decide(
                    new StatementDraft().answer("14.2.7", Treatment.EXCLUDED, " "),
                    new ReportDraft())))
        .containsExactly("registration.objective-not-selected");
  }

  @Test
  @Clause({"FRM-33", "FRM-43"})
  void aStatementThatIsNotFairlyPresentedIsNotListed() {
    ListingVerdict verdict = decide(new StatementDraft(), new ReportDraft().notFairly("構成図と異なる"));

    assertThat(codes(verdict)).containsExactly("registration.not-fairly-presented");
    assertThat(verdict.obstacles().getFirst().args()).contains("構成図と異なる");
  }

  @Test
  @Clause("FRM-43")
  void aMandatoryControlCannotBeExcludedByItself() {
    assertThat(
            codes(
                decide(
                    new StatementDraft().answer("9.4.2.2.B", Treatment.EXCLUDED, "認証を用いない"),
                    new ReportDraft())))
        .containsExactly("registration.mandatory-not-selected");
  }

  @Test
  @Clause("FRM-43")
  void whatIsTakenOverFromAListedBaseNeedsNoResult() {
    assertThat(
            decide(
                    new StatementDraft().answer("9.4.2.2.B", Treatment.INHERITED, ""),
                    new ReportDraft().without("9.4.2.2.B"))
                .isListable())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "9.4.2.2.B, registration.mandatory-not-satisfied",
    "9.4.2,     registration.objective-not-satisfied",
  })
  @Clause("FRM-43")
  void aDeviationThatWasReportedCountsAlsoWhereItWasTakenOver(String id, String code) {
    assertThat(
            codes(
                decide(
                    new StatementDraft().answer(id, Treatment.INHERITED, ""),
                    new ReportDraft().result(id, EFFECTIVE, EXCEPTION))))
        .containsExactly(code);
  }

  @Test
  @Clause("FRM-44")
  void aDeviationAtAnOptionalControlThatWasTakenOverNeedsTheExplanationToo() {
    assertThat(
            codes(
                decide(
                    new StatementDraft().answer("9.2.3.1", Treatment.INHERITED, ""),
                    deviation(""))))
        .containsExactly("registration.deviation-unexplained");
  }

  @Test
  @Clause({"FRM-38", "FRM-43"})
  void whereNothingWasFoundEffectiveNothingIsSatisfied() {
    assertThat(
            codes(
                decide(
                    new StatementDraft(),
                    new ReportDraft().result("9.4.2.2.B", NO_POPULATION, NO_POPULATION))))
        .containsExactly("registration.mandatory-not-satisfied");
  }

  @Test
  @Clause({"FRM-43", "FRM-49"})
  void whatThePlanOfTheAuditLeavesOutThisYearDoesNotForbidListing() {
    assertThat(
            codes(
                decide(
                    new StatementDraft(),
                    new ReportDraft().result("9.4.2.2.B", NOT_IN_CYCLE, NOT_IN_CYCLE))))
        .isEmpty();
  }

  @Test
  void aControlThatNeverHadToOperateInThePeriodIsSatisfiedByItsDesign() {
    assertThat(
            decide(
                    new StatementDraft(),
                    new ReportDraft().result("9.4.2.2.B", EFFECTIVE, NO_POPULATION))
                .isListable())
        .isTrue();
  }

  @Test
  @Clause("FRM-44")
  void aDeviationAtAnOptionalControlNeedsTheAssessorsExplanation() {
    ListingVerdict unexplained = decide(new StatementDraft(), deviation(""));
    ListingVerdict explained = decide(new StatementDraft(), deviation("代替の点検で目標を達成"));

    assertThat(codes(unexplained)).containsExactly("registration.deviation-unexplained");
    assertThat(unexplained.obstacles().getFirst().restsOn("FRM-44")).isTrue();
    assertThat(explained.isListable()).isTrue();
    assertThat(((Listable) explained).deviations())
        .singleElement()
        .satisfies(reason -> assertThat(reason.args()).contains("9.2.3.1", "代替の点検で目標を達成"));
  }

  @Test
  @Clause("FRM-44")
  void anAnswerToTheProgrammesQuestionExplainsADeviationToo() {
    ListingFacts answered =
        facts(
            new StatementDraft(),
            deviation(""),
            List.of(),
            List.of(question(Optional.of("月次の棚卸しが同じ効果を持つ"))));

    assertThat(ListingDecision.decide(answered).isListable()).isTrue();
  }

  @Test
  @Clause("FRM-44")
  void noDecisionToListBeforeTheAssessorAnswered() {
    ListingFacts open =
        facts(
            new StatementDraft(), deviation("一言"), List.of(), List.of(question(Optional.empty())));

    assertThat(codes(ListingDecision.decide(open))).containsExactly("registration.question-open");
  }

  private static ExplanationQuestion question(Optional<String> answer) {
    return new ExplanationQuestion(
        QuestionId.random(),
        ApplicationId.random(),
        Samples.id("9.2.3.1"),
        "目標が達成されるとした根拠を示してください",
        "黒田 修",
        Instant.EPOCH,
        answer.map(text -> new ExplanationQuestion.Answer(text, "監査 太郎", Instant.EPOCH)));
  }

  @Test
  @Clause({"FRM-43", "FRM-44"})
  void anExplanationDoesNotHealAMandatoryControl() {
    ReportDraft report =
        new ReportDraft().result("9.4.2.2.B", EFFECTIVE, EXCEPTION, "不備あり", true, "十分な説明");

    assertThat(codes(decide(new StatementDraft(), report)))
        .containsExactly("registration.mandatory-not-satisfied");
  }

  private static ReportDraft deviation(String explanation) {
    return new ReportDraft().result("9.2.3.1", EFFECTIVE, EXCEPTION, "不備あり", true, explanation);
  }

  @Test
  @Clause("FRM-43")
  void anErrorOfTheBasicStatementRequirementsForbidsListingAndAWarningDoesNot() {
    StatementFinding error = finding("BSR-4", Severity.ERROR);
    StatementFinding warning = finding("BSR-7", Severity.WARNING);

    ListingVerdict verdict =
        ListingDecision.decide(
            facts(new StatementDraft(), new ReportDraft(), List.of(error, warning), List.of()));

    assertThat(verdict.obstacles())
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.restsOn("BSR-4")).isTrue();
          assertThat(reason.restsOn("FRM-43")).isTrue();
        });
  }

  private static StatementFinding finding(String rule, Severity severity) {
    return new StatementFinding(
        rule,
        severity,
        Optional.of(Samples.id("9.4.2.2.B")),
        Reason.of("statement.mandatory-not-selected", rule));
  }

  /** The results of a random report, and whether one of them forbids listing. */
  record RandomReport(ReportDraft report, boolean fails) {}

  static Stream<RandomReport> reports() {
    return Cases.of(
        300,
        random -> {
          ReportDraft report = new ReportDraft();
          boolean fails = false;
          for (RequirementId id : inScope()) {
            Conclusion operation =
                random.nextInt(12) == 0
                    ? EXCEPTION
                    : random.nextInt(12) == 0 ? NOT_CONCLUDED : EFFECTIVE;
            boolean optional = id.value().equals("9.2.3.1");
            boolean effective = random.nextBoolean();
            report.result(id.value(), EFFECTIVE, operation, "理由", effective, "説明");
            fails |= optional ? operation == EXCEPTION && !effective : operation != EFFECTIVE;
          }
          return new RandomReport(report, fails);
        });
  }

  private static List<RequirementId> inScope() {
    List<RequirementId> ids = new ArrayList<>();
    Samples.baseline().requirements().forEach(r -> ids.add(r.id()));
    ids.remove(Samples.id("14.2.7"));
    return ids;
  }

  @ParameterizedTest
  @MethodSource("reports")
  @Clause("FRM-43")
  void aServiceIsListableExactlyWhenNothingThatCountsFails(RandomReport random) {
    assertThat(decide(new StatementDraft(), random.report()).isListable())
        .isEqualTo(!random.fails());
  }

  private static ListingVerdict decide(StatementDraft statement, ReportDraft report) {
    return ListingDecision.decide(facts(statement, report, List.of(), List.of()));
  }

  private static ListingFacts facts(
      StatementDraft statement,
      ReportDraft report,
      List<StatementFinding> findings,
      List<ExplanationQuestion> questions) {
    return new ListingFacts(
        Samples.baseline(), statement.content(), findings, report.issued(), questions);
  }

  private static List<String> codes(ListingVerdict verdict) {
    return verdict.obstacles().stream().map(Reason::code).toList();
  }
}
