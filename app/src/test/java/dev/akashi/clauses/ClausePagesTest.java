package dev.akashi.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class ClausePagesTest {

  @Autowired Stage stage;

  @Test
  void everyClauseAndStatementRuleHasAPageInBothLanguages() {
    Visitor visitor = stage.visitor();
    ClauseCatalogue catalogue = ClauseCatalogue.load();
    for (ClauseText clause : catalogue.clauses()) {
      assertThat(visitor.get("/about/clauses/" + clause.id() + "?lang=ja").body())
          .contains(escaped(clause.rule().ja()))
          .doesNotContain("clauses.actor.");
      assertThat(visitor.get("/about/clauses/" + clause.id() + "?lang=en").body())
          .contains(escaped(clause.software().en()));
    }
    for (StatementRule rule : catalogue.rules()) {
      assertThat(visitor.get("/about/clauses/" + rule.id() + "?lang=en").body())
          .contains(escaped(rule.rule().en()))
          .doesNotContain("clauses.severity.");
    }
  }

  @Test
  void theIndexCountsTheClausesOfEachSource() {
    Answer answer = stage.visitor().get("/about/clauses?lang=en");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("/ 161").contains("/ 38").contains("/ 62").contains("/ 11");
  }

  @Test
  void anUnknownClauseIsNotFound() {
    Visitor visitor = stage.visitor();
    assertThat(visitor.get("/about/clauses/FRM-63").status()).isEqualTo(404);
    assertThat(visitor.get("/about/clauses/FRM-4").status()).isEqualTo(404);
    assertThat(visitor.get("/about/clauses/nonsense").status()).isEqualTo(404);
  }

  @Test
  void thePageAboutAkashiNeedsNoSignIn() {
    Visitor visitor = stage.visitor();
    assertThat(visitor.get("/about").body()).contains("評価から利用までの流れ");
    assertThat(visitor.get("/about?lang=en").body()).contains("From assessment to use");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
