package dev.akashi.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause("FRM-03")
class RiskRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 3, 21);
  private static final RiskCriterion CRITERION = criterion(4, 4, 4);

  @ParameterizedTest
  @CsvSource({
    // likelihood, impact, treatment, residual likelihood, residual impact, refusal
    "3, 4, MODIFY, 1, 4, ''",
    "3, 4, MODIFY, , , ''",
    "3, 4, MODIFY, 3, 4, ''",
    "3, 4, MODIFY, 4, 1, risk.residual-above",
    "3, 3, AVOID, 1, 4, risk.residual-above",
    "3, 4, ACCEPT, 3, 4, ''",
    "3, 4, ACCEPT, 3, 3, risk.accepted-unchanged",
    "5, 4, MODIFY, , , risk.off-scale",
    "4, 5, SHARE, 1, 1, risk.off-scale",
    "0, 1, SHARE, , , risk.off-scale",
  })
  void aRiskStandsOnTheScalesAndIsNotMadeWorse(
      int likelihood,
      int impact,
      RiskTreatment treatment,
      Integer residualLikelihood,
      Integer residualImpact,
      String refusal) {
    Optional<RiskLevel> left =
        Optional.ofNullable(residualLikelihood)
            .map(likely -> new RiskLevel(likely, residualImpact));

    assertThat(
            codes(
                RiskRules.check(
                    said(new RiskLevel(likelihood, impact), treatment, left), CRITERION.scale())))
        .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
  }

  @ParameterizedTest
  @CsvSource({
    // residual product 1 x n, by, day, because, refusal
    "4, 情報システム部長, 2025-03-21, '', ''",
    "4, 情報 システム部長, 2025-03-01, '', ''",
    "4, 情報システム課長, 2025-03-01, '', risk.not-the-owner",
    "4, 情報システム部長, 2025-03-22, '', risk.approved-in-future",
    "5, 情報システム部長, 2025-03-21, '', risk.above-criterion",
    "5, 情報システム部長, 2025-03-21, 代替の策を来期に入れる, ''",
  })
  void whatIsLeftIsApprovedByTheOwnerAndAboveTheCriterionWithAReasonOnly(
      int impact, String by, LocalDate on, String because, String refusal) {
    RiskCriterion wide = criterion(4, 5, 4);
    Risk risk = risk(Optional.of(new RiskLevel(1, impact)));

    assertThat(codes(RiskRules.checkApproval(risk, by, on, because, wide, TODAY)))
        .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
  }

  @Test
  void whatIsNotEvaluatedIsNotApproved() {
    assertThat(
            codes(
                RiskRules.checkApproval(
                    risk(Optional.empty()), "情報システム部長", TODAY, "", CRITERION, TODAY)))
        .containsExactly("risk.no-residual");
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4, 15, ''",
    "5, 5, 0, ''",
    "4, 4, 16, risk.everything-acceptable",
    "1, 4, 2, risk.steps",
    "8, 4, 2, risk.steps",
    "4, 8, 2, risk.steps",
    "2, 4, 2, risk.steps-in-use",
  })
  void aCriterionTellsRisksApart(int likelihood, int impact, int upTo, String refusal) {
    assertThat(
            codes(
                RiskRules.checkCriterion(
                    criterion(likelihood, impact, upTo), List.of(risk(Optional.empty())))))
        .isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
  }

  @ParameterizedTest
  @CsvSource({
    // highest acceptable product now, steps now, why it was approved, falls
    "6, 4, '', true",
    "8, 4, '', false",
    "6, 4, 代替の策を来期に入れる, false",
    "8, 5, 代替の策を来期に入れる, true",
  })
  @Clause("FRM-03")
  void anApprovalStandsOnlyUnderACriterionItCouldBeGivenUnder(
      int upTo, int steps, String because, boolean falls) {
    Risk risk = risk(Optional.of(new RiskLevel(2, 4)));
    Risk approved =
        new Risk(
            risk.id(),
            risk.number(),
            risk.content(),
            Optional.of(
                new Risk.Approval(
                    "情報システム部長", TODAY, because, "担当者", Instant.parse("2025-03-21T00:00:00Z"))),
            risk.revision());

    assertThat(
            RiskRules.noLongerApproved(
                List.of(risk, approved), criterion(4, 4, 10), criterion(steps, 4, upTo)))
        .isEqualTo(falls ? List.of(approved) : List.of());
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  static RiskCriterion criterion(int likelihood, int impact, int upTo) {
    return new RiskCriterion(
        new RiskScale(words(likelihood), words(impact), /* own= */ true), upTo, "", true);
  }

  private static List<LocalizedText> words(int steps) {
    return Stream.iterate(1, step -> step + 1)
        .limit(steps)
        .map(step -> new LocalizedText("段階" + step, "step " + step))
        .toList();
  }

  static Risk risk(Optional<RiskLevel> left) {
    return new Risk(
        RiskId.random(),
        1,
        said(new RiskLevel(3, 4), RiskTreatment.MODIFY, left),
        Optional.empty(),
        0);
  }

  private static Risk.Content said(
      RiskLevel level, RiskTreatment treatment, Optional<RiskLevel> left) {
    return new Risk.Content(
        "利用者の文書",
        "権限のない者による閲覧",
        "",
        level,
        treatment,
        "アクセス権を絞る",
        "情報システム部長",
        Optional.empty(),
        left,
        new TreeSet<>());
  }
}
