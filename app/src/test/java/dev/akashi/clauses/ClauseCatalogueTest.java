package dev.akashi.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseCatalogueTest {

  private final ClauseCatalogue catalogue = ClauseCatalogue.load();

  @Test
  void theCatalogueHoldsThe161ClausesAndTheElevenStatementRules() {
    assertThat(catalogue.clauses()).hasSize(161);
    assertThat(catalogue.rules()).hasSize(11);
  }

  @Test
  void everyClauseSpeaksBothLanguages() {
    assertThat(catalogue.clauses())
        .allSatisfy(clause -> {
          assertThat(clause.rule().en()).isNotBlank();
          assertThat(clause.software().en()).isNotBlank();
          assertThat(clause.rule().ja()).matches("(?s).*[ぁ-ん].*");
          assertThat(clause.software().ja()).matches("(?s).*[ぁ-ん].*");
        });
  }

  @Test
  void aStatementRuleIsFoundFromTheClauseItRestsOn() {
    assertThat(catalogue.rulesRestingOn(ClauseId.of("FRM-36")))
        .extracting(StatementRule::id)
        .contains(ClauseId.of("BSR-5"));
  }

  @Test
  void aGapOrADuplicateOrAnUnknownBasisIsRefused() {
    assertThatThrownBy(
            () -> new ClauseCatalogue(List.of(clause("FRM-01"), clause("FRM-03")), List.of()))
        .hasMessageContaining("FRM-02 expected");
    assertThatThrownBy(
            () -> new ClauseCatalogue(List.of(clause("FRM-01"), clause("FRM-01")), List.of()))
        .hasMessageContaining("twice");
    StatementRule rule =
        new StatementRule(
            ClauseId.of("BSR-1"),
            StatementRule.Severity.ERROR,
            new LocalizedText("規則", "rule"),
            List.of(ClauseId.of("FRM-09")));
    assertThatThrownBy(() -> new ClauseCatalogue(List.of(clause("FRM-01")), List.of(rule)))
        .hasMessageContaining("unknown clause FRM-09");
  }

  private static ClauseText clause(String id) {
    LocalizedText text = new LocalizedText("文", "text");
    return new ClauseText(ClauseId.of(id), "1", "all", text, text);
  }
}
