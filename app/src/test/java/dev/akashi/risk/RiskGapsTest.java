package dev.akashi.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.Answer;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Clause("FRM-03")
class RiskGapsTest {

  private static final Baseline BASELINE =
      Baseline.of(
          "small",
          text(),
          LocalDate.of(2022, 4, 1),
          List.of(new Baseline.Group("4.4.1", 4, text()), new Baseline.Group("9.2", 9, text())),
          List.of(
              requirement("4.4.1.1", RequirementKind.MANAGEMENT, Optional.empty()),
              requirement("9.2.3", RequirementKind.CONTROL_OBJECTIVE, Optional.empty()),
              requirement("9.2.3.1", RequirementKind.DETAILED_CONTROL, Optional.of("9.2.3")),
              requirement("9.2.3.2", RequirementKind.DETAILED_CONTROL, Optional.of("9.2.3")),
              requirement("9.2.4", RequirementKind.CONTROL_OBJECTIVE, Optional.empty()),
              requirement("9.2.4.1", RequirementKind.DETAILED_CONTROL, Optional.of("9.2.4"))));

  @Test
  void aSelectedControlThatNoRiskNamesIsShown() {
    RiskGaps gaps = gaps(risk(RiskTreatment.MODIFY, "9.2.3.1"));

    assertThat(gaps.withoutRisk()).extracting(each -> each.id().value()).containsExactly("9.2.4.1");
    assertThat(gaps.perControl())
        .isEqualTo(Map.of(RequirementId.of("9.2.3.1"), 1, RequirementId.of("9.2.4.1"), 0));
  }

  @Test
  void aRiskThatNamesAnObjectiveReachesTheControlsBelowIt() {
    assertThat(gaps(risk(RiskTreatment.MODIFY, "9.2.3", "9.2.4")).withoutRisk()).isEmpty();
  }

  @Test
  void aRiskWithoutASelectedControlIsShownUnlessItIsTreatedOtherwise() {
    Risk none = risk(RiskTreatment.MODIFY);
    Risk notSelected = risk(RiskTreatment.MODIFY, "9.2.3.2");
    Risk accepted = risk(RiskTreatment.ACCEPT);
    Risk answered = risk(RiskTreatment.MODIFY, "9.2.3.2", "9.2.4.1");

    assertThat(gaps(none, notSelected, accepted, answered).withoutControl())
        .containsExactly(none, notSelected);
  }

  @Test
  void whatNobodyApprovedIsShown() {
    Risk open = risk(RiskTreatment.ACCEPT);

    assertThat(gaps(open).unapproved()).containsExactly(open);
  }

  private static RiskGaps gaps(Risk... risks) {
    Map<RequirementId, Answer> answers =
        BASELINE.requirements().stream()
            .map(Requirement::id)
            .map(id ->
                id.value().equals("9.2.3.2")
                    ? Answer.none(id).with(Treatment.NOT_SELECTED, "使わない")
                    : Answer.selected(id))
            .collect(Collectors.toMap(Answer::requirement, answer -> answer));
    return RiskGaps.of(
        BASELINE,
        new StatementContent(
            "small",
            Optional.empty(),
            StatementScope.empty(Set.of(), Optional.empty()),
            List.of(),
            answers),
        List.of(risks));
  }

  private static Risk risk(RiskTreatment treatment, String... controls) {
    return new Risk(
        RiskId.random(),
        1,
        new Risk.Content(
            "利用者の文書",
            "権限のない者による閲覧",
            "",
            new RiskLevel(2, 2),
            treatment,
            "アクセス権を絞る",
            "情報システム部長",
            Optional.empty(),
            Optional.empty(),
            Stream.of(controls)
                .map(control -> new ControlLink(RequirementId.of(control), ""))
                .collect(Collectors.toCollection(TreeSet::new))),
        Optional.empty(),
        0);
  }

  private static Requirement requirement(
      String id, RequirementKind kind, Optional<String> objective) {
    return new Requirement(
        RequirementId.of(id),
        kind,
        id.startsWith("4") ? "4.4.1" : "9.2",
        objective.map(RequirementId::of),
        false,
        text(),
        text());
  }

  private static LocalizedText text() {
    return new LocalizedText("文", "text");
  }
}
