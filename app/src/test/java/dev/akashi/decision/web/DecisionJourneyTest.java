package dev.akashi.decision.web;

import static dev.akashi.decision.web.AgencyOnStage.openCodes;
import static dev.akashi.decision.web.AgencyOnStage.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.registry.BasesLost;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
class DecisionJourneyTest {

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired PublicRegister list;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired DSLContext sql;

  private AgencyOnStage agency;

  @BeforeEach
  void anAgency() {
    TestDay.set(LocalDate.of(2025, 11, 20));
    agency = new AgencyOnStage(stage, publication, sql);
  }

  @Test
  @Clause({"CBD-03", "CBD-05", "CBD-09", "CBD-18"})
  void aDecisionWalksFromStepZeroToTheSealedRecordAndPutsTheServiceIntoUse() {
    agency.listService();
    String system = agency.classifiedSystem("Document storage");
    String decision = agency.startedDecision(system);
    String chosen = agency.addCandidate(decision);
    agency.addCandidate(decision, "Keyaki");
    agency.addOnPremises(decision);
    assertThat(agency.adopt(decision, 1, chosen).status()).isEqualTo(200);
    assertThat(openCodes(agency.show(decision))).containsExactly("decision.opinion-missing");
    assertThat(agency.finalise(decision).status()).isEqualTo(422);

    assertThat(agency.giveOpinion(agency.api, decision).status()).isEqualTo(403);
    assertThat(agency.giveOpinion(agency.advisorApi, decision).status()).isEqualTo(200);
    assertThat(agency.finalise(decision).status()).isEqualTo(200);

    var seal = agency.show(decision + "/record");
    assertThat(seal.get("sha256").stringValue()).hasSize(64);
    assertThat(seal.get("record").get("processVersion").stringValue()).isEqualTo("2021-03-30");
    assertThat(seal.get("record").get("systemClass").stringValue()).isEqualTo("C2 I2 A2");
    assertThat(seal.get("record").get("parametersVersion").stringValue()).isNotBlank();
    assertThat(agency.show("/api/v1/agency/uses").get(0).get("listState").stringValue())
        .isEqualTo("LISTED");
    Visitor browser = stage.signedIn(agency.officer);
    String page = page(decision);
    assertThat(browser.get(page + "/record").body())
        .contains(seal.get("sha256").stringValue())
        .contains("2021-03-30");
    assertThat(browser.get("/agency/uses").body()).contains("Aoba " + agency.serviceKey);
    Answer after = agency.adopt(decision, 1, chosen);
    assertThat(after.status()).isEqualTo(422);
    assertThat(after.body()).contains("decision.final");
  }

  @Test
  @Clause("CBD-20")
  void secretsStopAdoptionOfAPublicCloudThroughTheApiThroughThePageAndAtTheEnd() {
    agency.listService();
    String system = agency.classifiedSystem("Archive");
    String decision = agency.startedDecision(system);
    String chosen = agency.addCandidate(decision);
    agency.addCandidate(decision, "Keyaki");
    agency.addOnPremises(decision);
    assertThat(agency.adopt(decision, 1, chosen).status()).isEqualTo(200);
    assertThat(agency.giveOpinion(agency.advisorApi, decision).status()).isEqualTo(200);
    assertThat(openCodes(agency.show(decision))).isEmpty();

    agency.addInformation(system, "Transfer records", "C3", List.of("TOP_SECRET_DOCUMENT"));
    agency.classify(system);

    Answer end = agency.finalise(decision);
    assertThat(end.status()).isEqualTo(422);
    assertThat(end.body()).contains("decision.public-cloud-forbidden").contains("CBD-20");
    Answer again = agency.adopt(decision, 1, chosen);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("decision.public-cloud-forbidden");
    Visitor browser = stage.signedIn(agency.officer);
    String shown = browser.get(page(decision) + "?step=1").body();
    assertThat(shown).contains("id=\"ban\"").contains("/about/clauses/CBD-20").contains("#split");
    Answer posted =
        browser.post(
            page(decision) + "/steps/1/verdict",
            "revision",
            String.valueOf(agency.revision(decision)),
            "outcome",
            "ADOPT",
            "adopted",
            chosen,
            "reason",
            "we want it all the same",
            "evidence",
            "a memo");
    assertThat(posted.status()).isEqualTo(422);
    assertThat(posted.body()).contains("/about/clauses/CBD-20").contains("we want it all the same");
    Visitor head = stage.signedIn(agency.head);
    head.get(page(decision) + "/end");
    assertThat(
            head.post(
                    page(decision) + "/end", "revision", String.valueOf(agency.revision(decision)))
                .status())
        .isEqualTo(422);
  }

  @Test
  @Clause("CBD-20")
  void noRoleOpensAPublicCloudForSecrets() {
    agency.listService();
    String system = agency.classifiedSystem("Archive");
    agency.addInformation(system, "Secret", "C3", List.of("SPECIALLY_DESIGNATED_SECRET"));
    agency.classify(system);
    String decision = agency.startedDecision(system);
    String unlisted = agency.addCandidate(decision, "Shirakaba");
    Visitor all =
        stage.api(
            stage.colleagueOf(
                agency.officer,
                Role.SYSTEM_SECURITY_OFFICER,
                Role.HEAD_SECURITY_OFFICER,
                Role.AGENCY_CISO,
                Role.CIO_ADVISOR));

    Answer adopted =
        send(
            all,
            decision + "/steps/1/verdict",
            "revision",
            agency.revision(decision),
            "outcome",
            "ADOPT",
            "adopted",
            unlisted,
            "reason",
            "on my responsibility",
            "evidence",
            List.of("memo"),
            "whyFewProviders",
            "one only");
    Answer approved =
        send(
            all,
            decision + "/candidates/" + unlisted + "/approval",
            "revision",
            agency.revision(decision));

    assertThat(adopted.body()).contains("decision.public-cloud-forbidden");
    assertThat(approved.status()).isEqualTo(422);
    assertThat(approved.body()).contains("decision.public-cloud-forbidden");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  @Clause("CBD-20")
  void aListedServiceWithoutAStatedModelIsPublicAtAPrivateStepToo(int step) {
    agency.listService();
    String system = agency.classifiedSystem("Archive " + step);
    agency.addInformation(system, "Secret", "C3", List.of("SPECIALLY_DESIGNATED_SECRET"));
    agency.classify(system);
    String decision = agency.startedDecision(system);
    Visitor browser = stage.signedIn(agency.officer);
    browser.get(page(decision) + "?step=" + step);

    agency.post(
        decision + "/steps/" + step + "/candidates",
        "revision",
        agency.revision(decision),
        "registryKey",
        agency.serviceKey,
        "privateOffer",
        "government-platform",
        "deployment",
        "PRIVATE");
    Answer posted =
        browser.post(
            page(decision) + "/steps/" + step + "/candidates",
            "revision",
            String.valueOf(agency.revision(decision)),
            "registryKey",
            agency.serviceKey,
            "privateOffer",
            "ministry-platform");

    assertThat(posted.status()).isEqualTo(303);
    var candidates = agency.show(decision).get("candidates");
    assertThat(candidates).hasSize(2);
    candidates.forEach(candidate ->
        assertThat(candidate.get("against").toString()).contains("public-cloud-forbidden"));
    String second = candidates.get(1).get("id").stringValue();
    assertThat(browser.get(page(decision) + "/candidates/" + second).body())
        .contains("value=\"PUBLIC\" selected");
  }

  @Test
  @Clause({"CBD-08", "CBD-27"})
  void noStepIsJumpedOver() {
    String decision = agency.startedDecision(agency.classifiedSystem("Ledger"));

    for (int step : new int[] {2, 3, 4, 9}) {
      Answer early =
          send(
              agency.api,
              decision + "/steps/" + step + "/verdict",
              "revision",
              agency.revision(decision),
              "outcome",
              step == 9 ? "ADOPT" : "EXTREMELY_DIFFICULT",
              "reason",
              "r",
              "evidence",
              List.of("e"),
              "whyFewProviders",
              "w");
      assertThat(early.status()).isEqualTo(422);
      assertThat(early.body()).contains("decision.step-open-before");
    }
  }

  @Test
  @Clause("CBD-18")
  void anUnlistedServiceNeedsTheCisosApproval() {
    String decision = agency.startedDecision(agency.classifiedSystem("Training"));
    String unlisted = agency.addCandidate(decision, "Shirakaba");
    agency.addCandidate(decision, "Keyaki");
    agency.addOnPremises(decision);
    assertThat(agency.adopt(decision, 1, unlisted).status()).isEqualTo(200);
    agency.giveOpinion(agency.advisorApi, decision);
    assertThat(openCodes(agency.show(decision))).containsExactly("decision.ciso-approval-missing");
    String approval = decision + "/candidates/" + unlisted + "/approval";

    assertThat(send(agency.api, approval, "revision", agency.revision(decision)).status())
        .isEqualTo(403);
    Visitor ciso = stage.api(stage.colleagueOf(agency.officer, Role.AGENCY_CISO));
    assertThat(send(ciso, approval, "revision", agency.revision(decision)).status()).isEqualTo(200);
    assertThat(agency.finalise(decision).status()).isEqualTo(200);
  }

  @Test
  @Clause("CBD-18")
  void whoRewritesACandidateNeedsTheCisosApprovalAgain() {
    String decision = agency.startedDecision(agency.classifiedSystem("Training"));
    String unlisted = agency.addCandidate(decision, "Shirakaba");
    agency.addCandidate(decision, "Keyaki");
    agency.addOnPremises(decision);
    agency.adopt(decision, 1, unlisted);
    agency.giveOpinion(agency.advisorApi, decision);
    Visitor ciso = stage.api(stage.colleagueOf(agency.officer, Role.AGENCY_CISO));
    String candidate = decision + "/candidates/" + unlisted;
    send(ciso, candidate + "/approval", "revision", agency.revision(decision));
    assertThat(openCodes(agency.show(decision))).isEmpty();
    assertThat(stage.signedIn(agency.officer).get(page(candidate)).body())
        .contains("保存すると、責任者の承認は無効になります");

    agency.post(
        candidate, "revision", agency.revision(decision), "provider", "Another provider K.K.");

    assertThat(openCodes(agency.show(decision)))
        .containsExactly("decision.opinion-outdated", "decision.ciso-approval-missing");
    assertThat(agency.loggedAbout(decision)).contains("decision.approval-dropped");
  }

  @Test
  @Clause("CBD-09")
  void aCandidateThatAVerdictNamesIsWithdrawnAndNotDeleted() {
    agency.listService();
    String decision = agency.startedDecision(agency.classifiedSystem("Minutes"));
    String first = agency.addCandidate(decision);
    String second = agency.addCandidate(decision, "Keyaki");
    agency.addOnPremises(decision);
    agency.adopt(decision, 1, first);
    agency.adopt(decision, 1, second);

    agency.post(
        decision + "/candidates/" + first + "/removal", "revision", agency.revision(decision));

    assertThat(agency.verdictsNaming(first)).isEqualTo(1);
    var kept = agency.candidate(decision, first);
    assertThat(kept.get("withdrawn").booleanValue()).isTrue();
    assertThat(agency.adopt(decision, 1, first).body()).contains("decision.nothing-chosen");
    assertThat(stage.signedIn(agency.officer).get(page(decision) + "?step=1").body())
        .contains("<del>Aoba " + agency.serviceKey + "（");
  }

  @Test
  @Clause("CBD-05")
  void theDrafterCannotGiveTheAdvisorsOpinion() {
    var both =
        stage.person(Role.SYSTEM_SECURITY_OFFICER, Role.CIO_ADVISOR, Role.HEAD_SECURITY_OFFICER);
    Visitor api = stage.api(both);
    String system =
        api.json(
                "POST",
                "/api/v1/agency/systems",
                "{\"name\":\"s\",\"businessUse\":\"b\",\"purpose\":\"p\"}")
            .json()
            .get("id")
            .stringValue();
    String decision =
        send(
                api,
                "/api/v1/agency/systems/" + system + "/decisions",
                "budgetRequestDue",
                "2025-12-11")
            .json()
            .get("id")
            .stringValue();

    Answer opinion =
        send(
            api,
            "/api/v1/agency/decisions/" + decision + "/opinion",
            "revision",
            1,
            "on",
            "2025-11-20",
            "stage",
            "PLANNING",
            "text",
            "fine");

    assertThat(opinion.status()).isEqualTo(422);
    assertThat(opinion.body()).contains("decision.opinion-by-drafter");
  }

  @Test
  @Clause("CBD-05")
  void somebodyWhoDidNotWorkOnTheDecisionMakesItFinal() {
    agency.listService();
    String decision = agency.startedDecision(agency.classifiedSystem("Mail room"));
    String chosen = agency.addCandidate(decision);
    agency.addCandidate(decision, "Keyaki");
    agency.addOnPremises(decision);
    var both =
        stage.colleagueOf(
            agency.officer,
            Role.SYSTEM_SECURITY_OFFICER,
            Role.HEAD_SECURITY_OFFICER,
            Role.CIO_ADVISOR);
    Visitor editor = stage.api(both);
    send(
        editor,
        decision + "/candidates/" + chosen,
        "revision",
        agency.revision(decision),
        "personMonths",
        13);
    agency.adopt(decision, 1, chosen);
    assertThat(agency.giveOpinion(editor, decision).body()).contains("opinion-by-drafter");
    agency.giveOpinion(agency.advisorApi, decision);

    assertThat(send(agency.api, decision + "/end", "revision", agency.revision(decision)).status())
        .isEqualTo(403);
    Answer own = send(editor, decision + "/end", "revision", agency.revision(decision));
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.body()).contains("decision.own-work-finalised").contains("CBD-05");
    assertThat(stage.signedIn(both).get("/home").body()).doesNotContain("検討書の確定：Mail room");
    assertThat(stage.signedIn(both).get(page(decision) + "/end").body()).contains("作成に加わっていない");

    assertThat(stage.signedIn(agency.head).get("/home").body()).contains("検討書の確定：Mail room");
    assertThat(agency.finalise(decision).status()).isEqualTo(200);
  }

  @Test
  @Clause("CBD-20")
  void secretsThatComeAfterTheEndMakeTheDecisionUntenableUntilTheyAreSplitOff() {
    String system = agency.classifiedSystem("Archive");
    String decision = agency.sealedDecision(system);
    assertThat(agency.show(decision).get("untenable").isNull()).isTrue();

    agency.addInformation(system, "Transfer records", "C3", List.of("TOP_SECRET_DOCUMENT"));

    assertThat(agency.show(decision).get("untenable").get("clauses").toString())
        .contains("CBD-20", "CBD-38");
    assertThat(agency.loggedAbout(decision)).contains("decision.untenable");
    Visitor ciso = stage.signedIn(stage.colleagueOf(agency.officer, Role.AGENCY_CISO));
    assertThat(ciso.get("/notices").body())
        .contains("Transfer records")
        .contains("Aoba " + agency.serviceKey)
        .contains("/about/clauses/CBD-38");
    assertThat(ciso.get(page(decision) + "/record").body()).contains("id=\"untenable\"");

    String secret = agency.show(system).get("information").get(1).get("id").stringValue();
    agency.post(
        system + "/split",
        "revision",
        agency.revision(system),
        "name",
        "Secret archive",
        "information",
        List.of(secret));
    assertThat(agency.show(decision).get("untenable").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update decision.paper set drafter_name = 'x' where state = 'FINAL'",
        "update decision.step_zero set links = 'x'",
        "update decision.candidate set name = 'x'",
        "update decision.answer set finding = 'x'",
        "delete from decision.merit",
        "delete from decision.log_kind",
        "delete from decision.editor",
        "update decision.verdict set reason = 'x'",
        "delete from decision.verdict",
        "update decision.opinion set opinion = 'x'",
        "delete from decision.opinion",
        "update decision.seal set record = '{}'",
        "delete from decision.seal",
        "truncate decision.seal",
        "truncate decision.paper cascade",
      })
  @Clause("CBD-09")
  void theDatabaseItselfRefusesToChangeAFinalDecision(String change) {
    agency.sealedDecision(agency.classifiedSystem("Sealed"));

    assertThatThrownBy(() -> sql.execute(change)).hasStackTraceContaining("never changed");
  }

  @Test
  @Clause("FRM-53")
  void usersOfAServiceAreToldOnceThatItsRegistrationEndedOrItsBaseWasLost() {
    String base = "B" + UUID.randomUUID().toString().substring(0, 13);
    publication.publish(
        Entries.listed(base).named("Base " + base).validUntil(LocalDate.of(2027, 1, 1)).build());
    agency.listService(base);
    String system = agency.classifiedSystem("Document storage");
    String decision = agency.startedDecision(system);
    String chosen = agency.addCandidate(decision);
    agency.addCandidate(decision, "Keyaki");
    agency.addOnPremises(decision);
    agency.adopt(decision, 1, chosen);
    agency.giveOpinion(agency.advisorApi, decision);
    assertThat(agency.finalise(decision).status()).isEqualTo(200);

    publication.end(
        new RegistryKey(base), LocalDate.of(2025, 11, 20), EndKind.REMOVED, "at its own wish");
    BasesLost lost =
        new BasesLost(
            List.of(
                new BasesLost.Loss(
                    list.find(new RegistryKey(agency.serviceKey)).orElseThrow(),
                    new RegistryKey(base))),
            Map.of(new RegistryKey(base), "Base " + base));
    transaction.executeWithoutResult(status -> events.publishEvent(lost));
    transaction.executeWithoutResult(status -> events.publishEvent(lost));

    Visitor browser = stage.signedIn(agency.officer);
    String told = browser.get("/notices").body();
    assertThat(told.split("Base " + base, -1)).hasSize(2);
    assertThat(told)
        .contains("Aoba " + agency.serviceKey)
        .contains("情報システム「Document storage」")
        .contains("FRM-53");
    publication.end(
        new RegistryKey(agency.serviceKey),
        LocalDate.of(2025, 11, 20),
        EndKind.REMOVED,
        "base was removed");
    assertThat(browser.get("/notices").body()).contains("base was removed");
    assertThat(browser.get("/agency/uses").body()).contains("登録終了");
  }

  @Test
  void othersCannotSeeADecisionAndAStaleEditIsRefused() {
    String decision = agency.startedDecision(agency.classifiedSystem("Payroll"));
    Visitor other = stage.api(stage.person(Role.SYSTEM_SECURITY_OFFICER));
    Visitor city = stage.api(stage.person(Role.CITY_SECURITY_OFFICER));
    Visitor head = stage.api(agency.head);

    assertThat(other.get(decision).status()).isEqualTo(404);
    assertThat(city.get(decision).status()).isEqualTo(403);
    assertThat(agency.api.get("/api/v1/agency/decisions/" + UUID.randomUUID()).status())
        .isEqualTo(404);
    assertThat(send(head, decision + "/step0", "revision", 2).status()).isEqualTo(403);
    Answer stale = send(agency.api, decision + "/step0", "revision", 1);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("decision.changed-meanwhile");
  }

  @Test
  void thePagesOfADraftAreThereInBothLanguages() {
    agency.listService();
    String decision = agency.startedDecision(agency.classifiedSystem("Papers"));
    String candidate = agency.addCandidate(decision);
    agency.addOnPremises(decision);
    Visitor browser = stage.signedIn(agency.officer);
    String page = page(decision);

    for (String path :
        List.of(
            "?step=0",
            "?step=1",
            "?step=2",
            "?step=3",
            "?step=4",
            "?step=9",
            "/opinion",
            "/end",
            "/candidates/" + candidate)) {
      for (String language : List.of("ja", "en")) {
        Answer answer =
            browser.get(page + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.body())
            .as(path)
            .doesNotContain(">decision.")
            .doesNotContain(">systems.")
            .doesNotContain("reason.")
            .doesNotContain("enum.");
      }
    }
    Answer kept =
        browser.post(
            page + "/step0",
            "revision",
            String.valueOf(agency.revision(decision)),
            "recoveryHours",
            "soon",
            "audienceDetail",
            "typed text");
    assertThat(kept.status()).isEqualTo(422);
    assertThat(kept.body()).contains("typed text").contains("soon");
  }

  @Test
  void aCandidateIsFilledInThroughItsPage() {
    String decision = agency.startedDecision(agency.classifiedSystem("Forms"));
    Visitor browser = stage.signedIn(agency.officer);
    String page = page(decision);
    browser.get(page + "?step=1");
    Answer added =
        browser.post(
            page + "/steps/1/candidates",
            "revision",
            String.valueOf(agency.revision(decision)),
            "candidateName",
            "Keyaki Forms",
            "candidateProvider",
            "Keyaki K.K.");
    assertThat(added.status()).isEqualTo(303);
    String candidate = added.location().replaceAll("\\?.*", "");

    Answer saved =
        browser.post(
            candidate,
            "revision",
            String.valueOf(agency.revision(decision)),
            "name",
            "Keyaki Forms",
            "provider",
            "Keyaki K.K.",
            "nature",
            "CLOUD",
            "deployment",
            "PUBLIC",
            "merit.EFFICIENCY",
            "yes",
            "meritText.EFFICIENCY",
            "shared by many",
            "check.data-location",
            "domestic",
            "checkSource.data-location",
            "its specification",
            "checkDay.data-location",
            "R7.11.4",
            "logKind.0",
            "access",
            "logObtainable.0",
            "yes",
            "logPrice.0",
            "free",
            "costBuild",
            "30,000,000",
            "costYearly",
            "10000000",
            "personMonths",
            "12");
    assertThat(saved.status()).isEqualTo(303);

    assertThat(browser.get(page + "?step=1").body())
        .contains("its specification")
        .contains("2025-11-04".substring(0, 4))
        .contains("80,000,000");
    assertThat(
            browser
                .post(candidate + "/removal", "revision", String.valueOf(agency.revision(decision)))
                .status())
        .isEqualTo(303);
    assertThat(browser.get(candidate).status()).isEqualTo(404);
  }

  private static String page(String api) {
    return api.replace("/api/v1", "");
  }
}
