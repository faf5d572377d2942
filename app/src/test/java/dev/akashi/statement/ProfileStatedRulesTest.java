package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.statement.ProfileFact.None;
import dev.akashi.statement.StatementFinding.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an applicant states of the service beside the controls. */
class ProfileStatedRulesTest {

  @Test
  @Clause({"FRM-51", "FRM-40"})
  void aStatementThatIsSilentOnGenerativeAiAndCertificationsCannotBeDeclared() {
    assertThat(Draft.complete().profile(ServiceProfile.EMPTY).declarationFindings())
        .containsExactly(
            "FRM-51 ERROR - profile-unstated.ai", "FRM-40 ERROR - profile-unstated.certifications");
    assertThat(Draft.complete().declarationFindings()).isEmpty();
  }

  @Test
  @Clause("FRM-51")
  void whatElseTheProfileLacksIsShownWithThePageThatAsksForIt() {
    List<StatementFinding> shown = warnings(Draft.complete());
    assertThat(shown)
        .extracting(finding -> finding.reason().code())
        .contains(
            "statement.profile-unstated.stakeholders",
            "statement.profile-unstated.officers",
            "statement.profile-unstated.layers",
            "statement.profile-unstated.populations");
    assertThat(shown)
        .filteredOn(finding -> finding.reason().code().endsWith(".officers"))
        .flatExtracting(finding -> FactPlaces.pageOf(finding).stream().toList())
        .containsExactly("/profile/legal");
  }

  @Test
  void whatIsStatedToBeNoneIsStated() {
    List<ProfileFact> facts =
        List.of(
            new None(FactKind.GENERATIVE_AI, ""),
            new None(FactKind.CERTIFICATION, ""),
            new None(FactKind.SPECIAL_NOTE, ""));
    assertThat(warnings(Draft.complete().profile(new ServiceProfile(facts, Map.of()))))
        .extracting(finding -> finding.reason().code())
        .doesNotContain("statement.profile-unstated.notes");
  }

  @Test
  @Clause("FRM-51")
  void wordsThatSayMoreThanNoneContradictIt() {
    ServiceProfile noTests =
        new ServiceProfile(List.of(new None(FactKind.THIRD_PARTY_TEST, "")), Map.of());

    assertThat(warnings(Draft.complete().profile(noTests)))
        .filteredOn(finding -> finding.part().equals("contradicts"))
        .extracting(finding -> finding.reason().code())
        .containsExactly("statement.profile-contradicts.tests");
    assertThat(warnings(Draft.complete()))
        .noneMatch(finding -> finding.part().equals("contradicts"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "なし", "該当なし。", "特になし", "None.", "N/A", "Not applicable", "－"})
  void whatSaysThatThereIsNothingContradictsNothing(String words) {
    assertThat(ProfileContradictions.saysSomething(words)).isFalse();
  }

  private static List<StatementFinding> warnings(Draft draft) {
    return StatementRules.checkForDeclaration(draft.facts()).stream()
        .filter(finding -> finding.severity() == Severity.WARNING)
        .toList();
  }
}
