package dev.akashi.decision.web;

import static dev.akashi.decision.web.AgencyOnStage.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryKey;
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

  @Test
  @Clause("FRM-16")
  void aSuspensionIsToldToUsersAndEndsNothingOfTheirs() {
    Visitor browser = stage.signedIn(agency.officer);
    LocalDate day = LocalDate.of(2025, 11, 20);
    TestDay.set(day);
    publication.suspend(new RegistryKey(agency.serviceKey), day, "a doubt about the logs");

    assertThat(browser.get("/notices").body()).contains("一時停止されます", "a doubt about the logs");
    assertThat(browser.get("/agency/uses").body()).contains("一時停止中", "2025年11月20日（令和7年）から一時停止");
    assertThat(used().get("endedOn").isNull()).isTrue();

    publication.resume(new RegistryKey(agency.serviceKey), day, "the doubt is settled");
    assertThat(browser.get("/notices").body()).contains("解除されます", "the doubt is settled");
    assertThat(browser.get("/agency/uses").body()).doesNotContain("一時停止中");
  }

  @Test
  @Clause("FRM-53")
  void aLostBaseAndADecidedRemovalShowWhereTheServiceIsUsed() {
    Visitor browser = stage.signedIn(agency.officer);
    AgencyOnStage other = new AgencyOnStage(stage, publication, sql);
    String base = "B" + other.serviceKey;
    publication.publish(
        Entries.listed(base)
            .named("Iwa " + base)
            .inEnglish("Rock " + base)
            .validUntil(LocalDate.of(2027, 1, 1))
            .build());
    publication.publish(
        Entries.listed(other.serviceKey)
            .named("Aoba " + other.serviceKey)
            .inEnglish("Green " + other.serviceKey)
            .level(2)
            .validUntil(LocalDate.of(2027, 1, 1))
            .standsOn(base)
            .build());
    String system = other.classifiedSystem("Ledger");
    String decision = other.startedDecision(system);
    String chosen = other.addCandidate(decision);
    other.addCandidate(decision, "Keyaki");
    other.addOnPremises(decision);
    assertThat(other.adopt(decision, 1, chosen).status()).isEqualTo(200);
    assertThat(other.giveOpinion(other.advisorApi, decision).status()).isEqualTo(200);
    assertThat(other.finalise(decision).status()).isEqualTo(200);
    publication.end(
        new RegistryKey(base), LocalDate.of(2025, 11, 20), EndKind.REMOVED, "at its own wish");
    Visitor others = stage.signedIn(other.officer);

    assertThat(others.get("/agency/uses").body())
        .contains("基盤サービス「Iwa " + base + "」")
        .contains("登録の抹消が検討されます");
    assertThat(others.get(system.replace("/api/v1", "")).body())
        .contains("基盤サービス「Iwa " + base + "」");
    assertThat(others.get("/agency/uses?lang=en").body())
        .contains("Green " + other.serviceKey)
        .contains("base “Rock " + base + "” lost");
    assertThat(others.get(decision.replace("/api/v1", "") + "/record?lang=en").body())
        .contains("Green " + other.serviceKey);
    assertThat(others.get(decision.replace("/api/v1", "") + "?step=1&lang=en").body())
        .contains("Green " + other.serviceKey);
    assertThat(other.show("/api/v1/agency/uses").get(0).get("lostBases").get(0).stringValue())
        .isEqualTo(base);

    publication.end(
        new RegistryKey(agency.serviceKey),
        LocalDate.of(2025, 12, 1),
        EndKind.REMOVED,
        "at its own wish");
    assertThat(browser.get("/agency/uses").body()).contains("2025年12月1日（令和7年）にリストから外れる予定");
    assertThat(used().get("leavesListOn").stringValue()).isEqualTo("2025-12-01");
    TestDay.set(LocalDate.of(2025, 12, 2));
    assertThat(stage.signedIn(agency.officer).get("/agency/uses").body())
        .contains("2025年12月1日（令和7年）に登録終了")
        .doesNotContain("2027年1月1日まで");
  }

  private JsonNode used() {
    return agency.show("/api/v1/agency/uses").get(0);
  }

  private Answer administrator(String name, int revision) {
    return send(
        agency.headApi, use + "/administrator", "revision", revision, "administrator", name);
  }
}
