package dev.akashi.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for an agency is gathered with a number of statements that is fixed. */
@AkashiTest
class DecisionWorkTest {

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired DSLContext sql;
  @Autowired List<WorkSource> sources;

  private AgencyOnStage agency;

  @BeforeEach
  void anAgency() {
    TestDay.set(LocalDate.of(2025, 11, 20));
    agency = new AgencyOnStage(stage, publication, sql);
    agency.listService();
  }

  @Test
  void moreDecisionsNeedNoMoreStatementsOfTheDatabase() {
    readyDecision("Archive");
    int ofOfficer = workOf(agency.officer);
    int ofHead = workOf(agency.head);
    int ofList = list();

    readyDecision("Mail room");
    readyDecision("Payroll");

    assertThat(waiting(agency.officer)).extracting(WorkItem::code).contains("decision-draft");
    assertThat(waiting(agency.head))
        .filteredOn(item -> item.code().equals("decision-end"))
        .hasSize(3);
    assertThat(workOf(agency.officer)).isEqualTo(ofOfficer);
    assertThat(workOf(agency.head)).isEqualTo(ofHead);
    assertThat(list()).isEqualTo(ofList);
  }

  @Test
  void theListTellsTheSameAsEachDecisionByItself() {
    readyDecision("Archive");
    readyDecision("Mail room");

    agency
        .show("/api/v1/agency/decisions")
        .forEach(one ->
            assertThat(one)
                .isEqualTo(agency.show("/api/v1/agency/decisions/" + one.get("id").stringValue())));
  }

  private void readyDecision(String system) {
    String decision = agency.startedDecision(agency.classifiedSystem(system));
    String chosen = agency.addCandidate(decision);
    agency.addCandidate(decision, "Keyaki");
    agency.addOnPremises(decision);
    agency.adopt(decision, 1, chosen);
    agency.giveOpinion(agency.advisorApi, decision);
  }

  private List<WorkItem> waiting(Actor actor) {
    return sources.stream().flatMap(source -> source.waitingFor(actor).stream()).toList();
  }

  private int workOf(Actor actor) {
    return StatementCount.of(sql, () -> assertThat(waiting(actor)).isNotEmpty());
  }

  private int list() {
    return StatementCount.of(sql, () -> agency.show("/api/v1/agency/decisions"));
  }
}
