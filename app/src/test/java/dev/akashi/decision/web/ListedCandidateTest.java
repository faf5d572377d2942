package dev.akashi.decision.web;

import static dev.akashi.decision.web.AgencyOnStage.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registry.ServiceModel;
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

/** Options that stand on the public list. */
@AkashiTest
class ListedCandidateTest {

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired DSLContext sql;

  private AgencyOnStage agency;
  private String decision;
  private String page;
  private Visitor browser;

  @BeforeEach
  void aDecisionAndAListedService() {
    TestDay.set(LocalDate.of(2025, 11, 20));
    agency = new AgencyOnStage(stage, publication, sql);
    agency.listService();
    decision = agency.startedDecision(agency.classifiedSystem("Payroll"));
    page = decision.replace("/api/v1", "");
    browser = stage.signedIn(agency.officer);
  }

  @Test
  @Clause("CBD-18")
  void nameAndProviderAreTheListsAndNobodyElses() {
    Answer otherName =
        send(
            agency.api,
            decision + "/steps/1/candidates",
            "revision",
            agency.revision(decision),
            "registryKey",
            agency.serviceKey,
            "name",
            "Something else");
    assertThat(otherName.status()).isEqualTo(422);
    assertThat(otherName.body()).contains("decision.listed-name").contains("CBD-18");
    browser.get(page + "?step=1");
    Answer typed =
        browser.post(
            page + "/steps/1/candidates",
            "revision",
            String.valueOf(agency.revision(decision)),
            "registryKey",
            agency.serviceKey,
            "candidateProvider",
            "Somebody else");
    assertThat(typed.status()).isEqualTo(422);
    assertThat(typed.body()).contains("/about/clauses/CBD-18").contains("Somebody else");

    String candidate = agency.addCandidate(decision);
    Answer renamed =
        send(
            agency.api,
            decision + "/candidates/" + candidate,
            "revision",
            agency.revision(decision),
            "provider",
            "Somebody else");

    assertThat(renamed.status()).isEqualTo(422);
    assertThat(renamed.body()).contains("decision.listed-provider");
    assertThat(agency.candidate(decision, candidate).get("name").stringValue())
        .isEqualTo("Aoba " + agency.serviceKey);
    assertThat(browser.get(page + "/candidates/" + candidate).body())
        .doesNotContain("name=\"provider\"");
  }

  @Test
  @Clause("CBD-18")
  void aListedServiceIsFoundByNameAndAddedWithoutScript() {
    String found = browser.get(page + "?step=1&find=aoba%20" + agency.serviceKey).body();
    assertThat(found)
        .contains("name=\"registryKey\" value=\"" + agency.serviceKey + "\"")
        .contains("Aoba " + agency.serviceKey);
    assertThat(browser.get(page + "?step=1&find=zzzz-no-such-service").body())
        .contains("に当たるサービスはリストにありません");

    Answer added =
        browser.post(
            page + "/steps/1/candidates",
            "revision",
            String.valueOf(agency.revision(decision)),
            "registryKey",
            agency.serviceKey);

    assertThat(added.status()).isEqualTo(303);
    assertThat(browser.get(added.location()).body()).doesNotContain("id=\"not-valid\"");
  }

  @Test
  @Clause("CBD-18")
  void whoAddsAServiceThatLeftTheListIsToldAtOnce() {
    publication.end(
        new RegistryKey(agency.serviceKey),
        LocalDate.of(2025, 11, 19),
        EndKind.REMOVED,
        "at its own wish");
    assertThat(browser.get(page + "?step=1&find=" + agency.serviceKey).body()).contains("登録終了");

    Answer added =
        browser.post(
            page + "/steps/1/candidates",
            "revision",
            String.valueOf(agency.revision(decision)),
            "registryKey",
            agency.serviceKey);

    assertThat(browser.get(added.location()).body())
        .contains("id=\"not-valid\"")
        .contains("2025年11月19日")
        .contains("登録終了");
    var candidate = agency.show(decision).get("candidates").get(0);
    assertThat(candidate.get("listState").stringValue()).isEqualTo("REMOVED");
    assertThat(candidate.get("listedUntil").stringValue()).isEqualTo("2025-11-19");
  }

  @Test
  @Clause("CBD-18")
  void andWhoAddsOneThatExpired() {
    String expired = "X" + agency.serviceKey;
    publication.publish(Entries.listed(expired).validUntil(LocalDate.of(2025, 11, 19)).build());

    agency.post(
        decision + "/steps/1/candidates",
        "revision",
        agency.revision(decision),
        "registryKey",
        expired);

    String candidate = agency.show(decision).get("candidates").get(0).get("id").stringValue();
    assertThat(browser.get(page + "/candidates/" + candidate).body())
        .contains("id=\"not-valid\"")
        .contains("2025年11月19日");
  }

  @Test
  @Clause({"CBD-01", "CBD-08"})
  void aServiceOfAnotherModelThanTheStepsCannotBeAdoptedThere() {
    String key = "I" + agency.serviceKey;
    publication.publish(
        Entries.listed(key)
            .named("Iwa " + key)
            .by("Iwa K.K.")
            .level(2)
            .models(ServiceModel.IAAS)
            .validUntil(LocalDate.of(2027, 1, 1))
            .build());
    assertThat(browser.get(page + "?step=1&find=" + key).body()).contains("IaaS");
    String iaas = agency.addListed(decision, 1, key);
    agency.addCandidate(decision, "Keyaki");

    Answer adopted = agency.adopt(decision, 1, iaas);

    assertThat(adopted.status()).isEqualTo(422);
    assertThat(adopted.body()).contains("decision.model-not-of-step").contains("CBD-08");
    String silent = agency.addCandidate(decision);
    assertThat(browser.get(page + "?step=1").body())
        .contains("サービスモデルの記載がありません")
        .contains("のサービスモデルはIaaSです");
    assertThat(agency.adopt(decision, 1, silent).status()).isEqualTo(200);
  }

  @Test
  @Clause("CBD-06")
  void theSameListedServiceIsACandidateOfAStepOnce() {
    String first = agency.addCandidate(decision);
    browser.get(page + "?step=1");

    Answer again =
        browser.post(
            page + "/steps/1/candidates",
            "revision",
            String.valueOf(agency.revision(decision)),
            "registryKey",
            agency.serviceKey);

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("は、この段階の候補に既にあります").contains(page + "/candidates/" + first);
    assertThat(agency.show(decision).get("candidates")).hasSize(1);
  }

  @Test
  @Clause("CBD-08")
  void earlierVerdictsStayOnThePageInTheJsonAndInTheSealedRecord() {
    String first = agency.addCandidate(decision);
    String second = agency.addCandidate(decision, "Keyaki");
    agency.addOnPremises(decision);
    assertThat(agency.adopt(decision, 1, first).status()).isEqualTo(200);
    assertThat(agency.adopt(decision, 1, second).status()).isEqualTo(200);
    assertThat(agency.adopt(decision, 1, first).status()).isEqualTo(200);

    var earlier = agency.show(decision).get("earlierVerdicts");

    assertThat(earlier).hasSize(2);
    assertThat(earlier.get(0).get("verdict").get("adopted").stringValue()).isEqualTo(first);
    assertThat(earlier.get(1).get("verdict").get("adopted").stringValue()).isEqualTo(second);
    assertThat(earlier.get(1).get("by").stringValue()).isEqualTo(agency.officer.name());
    assertThat(browser.get(page + "?step=1").body())
        .contains("これまでの判断（2件）")
        .contains("<details class=\"card fold gap\" id=\"earlier\">");
    assertThat(agency.giveOpinion(agency.advisorApi, decision).status()).isEqualTo(200);
    assertThat(agency.finalise(decision).status()).isEqualTo(200);
    assertThat(agency.show(decision + "/record").get("record").get("earlier")).hasSize(2);
    assertThat(browser.get(page + "/record").body()).contains("これまでの判断（2件）");
  }
}
