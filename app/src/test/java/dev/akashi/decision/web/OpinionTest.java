package dev.akashi.decision.web;

import static dev.akashi.decision.web.AgencyOnStage.openCodes;
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

/** The advisor's opinion and what it was given on. */
@AkashiTest
class OpinionTest {

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired DSLContext sql;

  private AgencyOnStage agency;

  @BeforeEach
  void anAgency() {
    TestDay.set(LocalDate.of(2025, 11, 20));
    agency = new AgencyOnStage(stage, publication, sql);
  }

  @Test
  @Clause("CBD-05")
  void anOpinionFromBeforeTheDecisionIsRefused() {
    String decision = agency.startedDecision(agency.classifiedSystem("Payroll"));

    Answer ancient =
        send(
            agency.advisorApi,
            decision + "/opinion",
            "revision",
            agency.revision(decision),
            "on",
            "1900-01-01",
            "stage",
            "PLANNING",
            "text",
            "fine");

    assertThat(ancient.status()).isEqualTo(422);
    assertThat(ancient.body()).contains("decision.opinion-too-early").contains("CBD-05");
  }

  @Test
  @Clause("CBD-05")
  void anEditAfterTheOpinionAsksForANewOneAndTheEarlierOneStays() {
    agency.listService();
    String decision = agency.startedDecision(agency.classifiedSystem("Document storage"));
    String chosen = agency.addCandidate(decision);
    agency.addCandidate(decision, "Keyaki");
    agency.addOnPremises(decision);
    assertThat(agency.adopt(decision, 1, chosen).status()).isEqualTo(200);
    assertThat(agency.giveOpinion(agency.advisorApi, decision).status()).isEqualTo(200);
    assertThat(openCodes(agency.show(decision))).isEmpty();
    Visitor advisor = stage.signedIn(agency.advisor);
    assertThat(advisor.get("/home").body()).doesNotContain("補佐官の意見：Document storage");

    agency.post(
        decision + "/candidates/" + chosen,
        "revision",
        agency.revision(decision),
        "personMonths",
        13);

    assertThat(openCodes(agency.show(decision))).containsExactly("decision.opinion-outdated");
    Answer end = agency.finalise(decision);
    assertThat(end.status()).isEqualTo(422);
    assertThat(end.body()).contains("decision.opinion-outdated");
    assertThat(advisor.get("/home").body()).contains("補佐官の意見：Document storage");
    String page = decision.replace("/api/v1", "");
    assertThat(advisor.get(page + "/opinion").body()).contains("前の版への意見です");

    assertThat(agency.giveOpinion(agency.advisorApi, decision, "Still well").status())
        .isEqualTo(200);

    assertThat(agency.show(decision).get("opinions")).hasSize(2);
    assertThat(advisor.get(page + "/opinion").body())
        .contains("Step 1 was examined well")
        .contains("Still well");
    assertThat(agency.finalise(decision).status()).isEqualTo(200);
    String record = advisor.get(page + "/record").body();
    assertThat(record).contains("Step 1 was examined well").contains("Still well");
  }

  @Test
  @Clause({"CBD-02", "CBD-04", "CBD-05", "CBD-06", "CBD-25"})
  void theSealedRecordTellsAllItRestsOn() {
    String decision = agency.sealedDecision(agency.classifiedSystem("Document storage"));
    Visitor browser = stage.signedIn(agency.officer);

    String record = browser.get(decision.replace("/api/v1", "") + "/record?lang=en").body();

    assertThat(record)
        .contains("Contributes. examined")
        .contains("access (obtainable, free)")
        .contains("confirmed on 4 Nov 2025")
        .contains("120 yen")
        .contains("62 yen")
        .contains("12 person-months")
        .contains("fits best")
        .contains("comparison of 4 November 2025")
        .contains("Step 1 was examined well")
        .contains("C2 I2 A2")
        .contains("level needed: 2")
        .contains(agency.head.name())
        .contains(agency.officer.name())
        .contains("Keyaki K.K.")
        .contains("/about/clauses/CBD-02")
        .contains("/about/clauses/CBD-25")
        .doesNotContain(">decision.")
        .doesNotContain("enum.");
  }
}
