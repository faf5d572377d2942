package dev.akashi.statement;

import static dev.akashi.statement.SmallBaseline.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the basic statement rules, row by row. */
class StatementRulesTest {

  @Test
  void aCompleteStatementHasNothingToCorrect() {
    assertThat(Draft.complete().declarationFindings()).isEmpty();
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        row(
            "a governance item without an answer",
            d -> d.unanswered("3.1.2.1"),
            "BSR-1 ERROR 3.1.2.1 item-unanswered"),
        row(
            "a governance item selected without a measure",
            d -> d.measures("3.1.2.1"),
            "BSR-1 ERROR 3.1.2.1 item-without-control"),
        row(
            "a governance item excepted without a reason",
            d -> d.exclude("3.1.2.1", " "),
            "BSR-1 ERROR 3.1.2.1 item-without-reason"),
        row("a governance item excepted with a reason", d -> d.exclude("3.1.2.1", "該当なし")),
        row(
            "a governance item taken over",
            d -> inherit(d, "3.1.2.1"),
            "BSR-1 ERROR 3.1.2.1 item-treatment"),
        row(
            "a management item without an answer",
            d -> d.unanswered("4.4.1.1"),
            "BSR-2 ERROR 4.4.1.1 item-unanswered"),
        row("a management item excepted with a reason", d -> d.exclude("4.4.1.1", "該当なし")),
        row(
            "an objective without an answer",
            d -> d.unanswered("14.2.7"),
            "BSR-3 ERROR 14.2.7 objective-undecided"),
        row(
            "an objective excluded without a reason",
            d -> d.exclude("14.2.7", ""),
            "BSR-3 ERROR 14.2.7 objective-without-reason"),
        row(
            "an objective 'not selected' like a control",
            d -> d.notSelected("14.2.7", "不要"),
            "BSR-3 ERROR 14.2.7 objective-undecided"),
        row(
            "a control selected below an excluded objective",
            d -> d.exclude("9.4.2", "利用者がいない").measures("9.4.2.1", Draft.measure("表示する")),
            "BSR-3 ERROR 9.4.2.1 selected-below-excluded",
            "BSR-4 INFO 9.4.2.2.B mandatory-excluded"),
        row(
            "a mandatory control not selected",
            d -> d.notSelected("9.4.2.2.B", "不要"),
            "BSR-4 ERROR 9.4.2.2.B mandatory-not-selected"),
        row(
            "a mandatory control without an answer",
            d -> d.unanswered("9.4.2.2.B"),
            "BSR-4 ERROR 9.4.2.2.B mandatory-not-selected"),
        row(
            "a selected mandatory control without a measure",
            d -> d.measures("9.4.2.2.B"),
            "BSR-5 ERROR 9.4.2.2.B control-without-measure"),
        row(
            "a selected optional control with an empty measure",
            d -> d.measures("9.4.2.1", Draft.measure(" ")),
            "BSR-5 ERROR 9.4.2.1 control-without-measure"),
        row(
            "an optional control without an answer",
            d -> d.unanswered("9.4.2.1"),
            "BSR-6 ERROR 9.4.2.1 optional-undecided"),
        row(
            "an optional control not selected without a reason",
            d -> d.notSelected("9.4.2.1", ""),
            "BSR-6 ERROR 9.4.2.1 optional-without-reason"),
        row(
            "an optional control not selected with a reason",
            d -> d.notSelected("9.4.2.1", "別の手段による")),
        row(
            "an objective no measure serves",
            d -> d.measures("14.2.7"),
            "BSR-7 WARNING 14.2.7 objective-without-measure"),
        row(
            "an objective whose controls are all left out",
            d -> d.notSelected("9.2.3.1", "不要").notSelected("9.2.3.11.PB", "不要"),
            "BSR-4 ERROR 9.2.3.11.PB mandatory-not-selected",
            "BSR-7 WARNING 9.2.3 objective-without-control",
            "BSR-10 WARNING - area-empty"),
        row(
            "a measure at an objective whose controls are all left out",
            d ->
                d.notSelected("9.2.3.1", "不要")
                    .notSelected("9.2.3.11.PB", "不要")
                    .measures("9.2.3", Draft.measure("見直す")),
            "BSR-4 ERROR 9.2.3.11.PB mandatory-not-selected",
            "BSR-7 WARNING 9.2.3 objective-without-control",
            "BSR-10 WARNING - area-empty"),
        row(
            "one reason for several objectives, spacing aside",
            d -> d.exclude("14.2.7", "外部 委託なし").exclude("9.4.2", "外部委託なし"),
            "BSR-4 INFO 9.4.2.2.B mandatory-excluded",
            "BSR-10 WARNING - area-empty",
            "BSR-11 INFO 9.4.2 same-reason"));
  }

  private static Arguments row(String fact, UnaryOperator<Draft> change, String... findings) {
    return Arguments.of(fact, change, List.of(findings));
  }

  private static Draft inherit(Draft draft, String requirement) {
    return draft.answer(draft.content().answer(id(requirement)).with(Treatment.INHERITED, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  @Clause({"FRM-34", "FRM-36"})
  void eachRuleFindsWhatItNames(String fact, UnaryOperator<Draft> change, List<String> expected) {
    List<String> findings = change.apply(Draft.complete()).basicFindings();

    assertThat(findings.stream().filter(f -> !f.startsWith("BSR-9")))
        .as(fact)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void scenario6ObjectiveExcludedWithReasonAndNoMandatoryControlBelowIsFine() {
    assertThat(Draft.complete().exclude("14.2.7", "外部委託による開発をしていない").basicFindings()).isEmpty();
  }

  @Test
  @Clause("FRM-34")
  void scenario6ExcludedObjectiveTakesItsMandatoryControlAlongAndTellsTheReviewer() {
    Draft draft = Draft.complete().exclude("9.2.3", "特権的な利用者がいない");

    assertThat(draft.content().answer(id("9.2.3.11.PB")).treatment()).isEqualTo(Treatment.EXCLUDED);
    assertThat(draft.basicFindings())
        .containsExactly(
            "BSR-4 INFO 9.2.3.11.PB mandatory-excluded", "BSR-10 WARNING - area-empty");
  }

  @Test
  @Clause("FRM-34")
  void scenario6MandatoryControlLeftOutUnderASelectedObjectiveIsAnError() {
    assertThat(Draft.complete().unanswered("9.4.2.2.B").basicFindings())
        .containsExactly("BSR-4 ERROR 9.4.2.2.B mandatory-not-selected");
  }

  /** What the guideline says of recommended items, as far as the baseline has them. */
  @Test
  @Clause("LGG-01")
  void aRecommendedControlThatWasAdoptedBindsLikeAMandatoryOne() {
    String recommended = "9.4.2.1";
    Draft left = Draft.complete().notSelected(recommended, "別の手段による");
    Draft adopted = Draft.complete().measures(recommended);

    assertThat(left.basicFindings()).isEmpty();
    assertThat(left.content().needsResult(id(recommended))).isFalse();
    assertThat(adopted.basicFindings())
        .containsExactly("BSR-5 ERROR " + recommended + " control-without-measure");
    assertThat(adopted.content().needsResult(id(recommended))).isTrue();
  }

  @Test
  void anEmptyStatementNamesEveryRequirementThatIsMissing() {
    StatementContent empty =
        new StatementContent(
            "small",
            Optional.empty(),
            StatementScope.empty(Set.of(), Optional.empty()),
            List.of(),
            Map.of());
    List<StatementFinding> findings = StatementRules.check(new Draft(empty, Map.of()).facts());

    assertThat(
            findings.stream()
                .filter(f -> f.severity() == StatementFinding.Severity.ERROR)
                .flatMap(f -> f.requirement().stream()))
        .containsExactlyElementsOf(
            Stream.of(
                    "3.1.2.1",
                    "4.4.1.1",
                    "9.2.3",
                    "9.4.2",
                    "14.2.7",
                    "9.2.3.11.PB",
                    "9.4.2.2.B",
                    "9.2.3.1",
                    "9.4.2.1")
                .map(SmallBaseline::id)
                .toList());
  }

  @Test
  void everyFindingNamesItsRuleAmongTheClausesItRestsOn() {
    StatementRules.check(Draft.complete().unanswered("9.4.2.2.B").unanswered("3.1.2.1").facts())
        .forEach(f -> assertThat(f.reason().restsOn(f.rule())).isTrue());
  }
}
