package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who takes a statement up, over the API. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class TakingUpTest {

  private static final LocalDate CONTRACT = LocalDate.of(2025, 1, 15);
  private static final String ENGAGEMENTS = "/api/v1/assessor/engagements";

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;

  private Actor lead;
  private Actor representative;
  private StatementId statement;
  private Visitor assessor;

  @BeforeEach
  void aDeclaredStatementAndALead() {
    lead = stage.person(Role.LEAD_ASSESSOR);
    representative = stage.person(Role.REPRESENTATIVE);
    statement = statements.declare(representative);
    TestDay.set(CONTRACT);
    assessor = stage.api(lead);
  }

  @Test
  @Clause("FRM-26")
  void anAssessorWhoIsNotSelectedTakesNothingUp() {
    assertThat(
            stage
                .api(representative)
                .json(
                    "PUT",
                    "/api/v1/provider/statements/" + statement + "/assessor",
                    "{\"assessor\": \"" + lead.organisationId() + "\"}")
                .body())
        .contains("assessment.named-not-selected");

    selectAndName();
    TestDay.set(LocalDate.of(2026, 5, 1));
    assessor = stage.api(lead);
    refused(
        assessor.json(
            "POST", ENGAGEMENTS, "{\"statement\": \"" + statement + "\", \"on\": \"2026-04-30\"}"),
        "assessor.not-selected-at-start",
        "FRM-26");
  }

  @Test
  void aStatementIsTakenUpOnce() {
    selectAndName();
    assertThat(take().status()).isEqualTo(201);
    refused(take(), "assessment.statement-taken", "FRM-26");
  }

  @Test
  void twoWhoTakeItUpAtOnceGetOneEngagement() {
    selectAndName();

    assertThat(AtOnce.twice(this::take).stream().map(o -> o.result().orElseThrow().status()))
        .containsExactlyInAnyOrder(201, 422);
  }

  @Test
  void anotherAssessorDoesNotLearnOfTheEngagementAndOtherRolesMayNot() {
    selectAndName();
    String id = take().json().get("id").stringValue();
    Visitor other = stage.api(stage.person(Role.LEAD_ASSESSOR));
    Visitor provider = stage.api(representative);

    assertThat(other.get(ENGAGEMENTS + "/" + id).status()).isEqualTo(404);
    assertThat(other.get(ENGAGEMENTS + "/" + id + "/results").status()).isEqualTo(404);
    Answer report = other.get("/api/v1/reports/" + id);
    assertThat(report.status()).isEqualTo(404);
    assertThat(report.body()).contains("assessment.report-unknown");
    assertThat(provider.get(ENGAGEMENTS + "/" + id).status()).isEqualTo(403);
    assertThat(provider.json("POST", "/api/v1/programme/assessors", "{}").status()).isEqualTo(403);
  }

  @Test
  void aBrokenOffEngagementLeavesTheStatementToOthers() {
    selectAndName();
    String id = take().json().get("id").stringValue();
    refused(post(id, "/abort", "{\"revision\": 1}"), "assessment.abort-reason", "FRM-33");
    ok(post(id, "/abort", "{\"revision\": 1, \"reason\": \"契約に至らなかった\"}"));

    assertThat(take().status()).isEqualTo(201);
  }

  @Test
  @Clause("FRM-26")
  void anAssessorWhoIsNoLongerNamedIsTold() {
    select(lead);
    Actor other = stage.person(Role.LEAD_ASSESSOR);
    select(other);
    String naming = "/api/v1/provider/statements/" + statement + "/assessor";
    for (Actor named : List.of(lead, lead, other)) {
      assertThat(
              stage
                  .api(representative)
                  .json("PUT", naming, "{\"assessor\": \"" + named.organisationId() + "\"}")
                  .status())
          .isEqualTo(204);
    }

    assertThat(stage.signedIn(lead).get("/notices").body())
        .containsOnlyOnce("貴機関を指定しました")
        .contains("別の監査機関に変更しました");
    assertThat(take().status()).isEqualTo(404);
  }

  @Test
  @Clause("FRM-26")
  void onlyTheAssessorThatTheProviderNamedReadsAndTakesTheStatement() {
    select(lead);
    assertThat(take().status()).isEqualTo(404);
    assertThat(assessor.get("/api/v1/assessor/statements").body())
        .doesNotContain(statement.toString());
    Actor other = stage.person(Role.LEAD_ASSESSOR);
    select(other);
    Visitor stranger = stage.api(stage.person(Role.REPRESENTATIVE));
    String naming = "/api/v1/provider/statements/" + statement + "/assessor";
    String named = "{\"assessor\": \"" + lead.organisationId() + "\"}";

    assertThat(stranger.json("PUT", naming, named).status()).isEqualTo(404);
    assertThat(stage.api(representative).json("PUT", naming, named).status()).isEqualTo(204);

    assertThat(assessor.get("/api/v1/assessor/statements").body()).contains(statement.toString());
    assertThat(stage.api(other).get("/api/v1/assessor/statements").body())
        .doesNotContain(statement.toString());
    assertThat(take().status()).isEqualTo(201);
    refused(
        stage
            .api(representative)
            .json("PUT", naming, "{\"assessor\": \"" + other.organisationId() + "\"}"),
        "assessment.named-too-late",
        "FRM-26");
  }

  private void selectAndName() {
    select(lead);
    statements.name(representative, statement, lead);
  }

  private void select(Actor assessorPerson) {
    stage.select(assessorPerson);
  }

  private Answer take() {
    return assessor.json(
        "POST",
        ENGAGEMENTS,
        "{\"statement\": \"" + statement + "\", \"on\": \"" + CONTRACT + "\"}");
  }

  private Answer post(String id, String path, String body) {
    return assessor.json("POST", ENGAGEMENTS + "/" + id + path, body);
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void refused(Answer answer, String code, String clause) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(codes(answer)).contains(code);
    assertThat(answer.body()).contains(clause);
  }

  private static List<String> codes(Answer answer) {
    return answer.json().get("reasons").values().stream()
        .map(reason -> reason.get("code").stringValue())
        .toList();
  }
}
