package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.testing.AkashiTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands over the findings of a rule says what that rule asks, not what another does. */
@AkashiTest
class RuleHeadingsTest {

  @Autowired Texts texts;

  @Test
  void everyRuleHasAHeadingOfItsOwnInBothLanguages() {
    for (Language language : Language.values()) {
      List<String> headings =
          rules().map(rule -> texts.find(language, rule.heading()).orElse("")).toList();
      assertThat(headings).doesNotContain("").doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsNotStatedStandsUnderAnotherHeadingThanWhatIsNotAnswered() {
    StatementScope scope = Draft.scope();
    StatementScope noLaw =
        new StatementScope(
            scope.items(),
            scope.serviceModels(),
            scope.deploymentModel(),
            scope.dataLocation(),
            /* governingLaw= */ "",
            scope.foreignLawRisk(),
            scope.capitalAndOfficers(),
            scope.thirdPartyTests(),
            scope.subsequentEvents(),
            scope.providerResponsibility(),
            scope.customerResponsibility(),
            scope.internalAuditBasis(),
            List.of());
    Draft draft =
        Draft.complete()
            .scope(noLaw)
            .unanswered("9.4.2.1")
            .notSelected("9.2.3.1", "")
            .exclude("14.2.7", "");
    StatementCheck check =
        new StatementCheck(StatementRules.checkForDeclaration(draft.facts()), Map.of());
    assertThat(check.byHeading(Severity.ERROR).keySet())
        .contains(
            "statement.rule.FRM-51.ERROR.facts",
            "statement.rule.BSR-6.ERROR",
            "statement.rule.BSR-6.ERROR.undecided",
            "statement.rule.BSR-3.ERROR")
        .doesNotContain("statement.rule.FRM-51.ERROR");
  }

  private static Stream<StatementRule> rules() {
    return Stream.of(StatementRules.BASIC, StatementRules.DECLARATION).flatMap(List::stream);
  }
}
