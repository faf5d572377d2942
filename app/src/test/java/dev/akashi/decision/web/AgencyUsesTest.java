package dev.akashi.decision.web;

import static dev.akashi.decision.web.AgencyOnStage.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The services an agency uses after its decisions. */
@AkashiTest
class AgencyUsesTest {

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired DSLContext sql;

  private AgencyOnStage agency;
  private String use;

  @BeforeEach
  void anAgencyThatUsesAService() {
    TestDay.set(LocalDate.of(2025, 11, 20));
    agency = new AgencyOnStage(stage, publication, sql);
    agency.sealedDecision(agency.classifiedSystem("Document storage"));
    use = "/api/v1/agency/uses/" + used().get("id").stringValue();
  }

  @Test
  @Clause("FRM-02")
  void anAgencySeesWhatItHasToDoItself() {
    JsonNode duties = agency.show(use + "/duties");
    assertThat(duties).hasSize(1);
    assertThat(duties.get(0).get("serviceModel").stringValue()).isEqualTo("SAAS");
    assertThat(duties.get(0).get("duty").stringValue()).isEqualTo(AgencyOnStage.CUSTOMER_DUTY);
    Visitor browser = stage.signedIn(agency.officer);
    String page = use.replace("/api/v1", "") + "/duties";
    assertThat(browser.get("/agency/uses").body()).contains(page);
    for (String language : new String[] {"ja", "en"}) {
      assertThat(browser.get(page + "?lang=" + language).body())
          .contains(AgencyOnStage.CUSTOMER_DUTY)
          .contains("/about/clauses/FRM-02")
          .doesNotContain(">uses.");
    }
    AgencyOnStage other = new AgencyOnStage(stage, publication, sql);
    assertThat(other.api.get(use + "/duties").status()).isEqualTo(404);
  }

  @Test
  void anAdministratorNamedMeanwhileIsNotOverwritten() {
    assertThat(administrator("Sato", 1).status()).isEqualTo(204);

    Answer second = administrator("Tanaka", 1);

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("usage.changed-meanwhile");
    assertThat(used().get("administrator").stringValue()).isEqualTo("Sato");
  }

  @Test
  void aUseEndsOnceHoweverOftenItsEndIsSent() {
    assertThat(send(agency.api, use + "/end", "revision", 1).status()).isEqualTo(204);

    Answer again = send(agency.api, use + "/end", "revision", 1);

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("usage.ended-before").contains("CBD-38");
    assertThat(again.body()).doesNotContain("LGG-");
    assertThat(agency.loggedAbout(use)).containsOnlyOnce("use.ended");
    assertThat(administrator("Sato", 2).status()).isEqualTo(422);
  }

  private JsonNode used() {
    return agency.show("/api/v1/agency/uses").get(0);
  }

  private Answer administrator(String name, int revision) {
    return send(
        agency.headApi, use + "/administrator", "revision", revision, "administrator", name);
  }
}
