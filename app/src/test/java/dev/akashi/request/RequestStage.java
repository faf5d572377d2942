package dev.akashi.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.web.DeclaredStatementOnStage;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;

/**
 * An engagement in fieldwork with both of its sides.
 *
 * @param colleague of the same body and not on the team
 */
record RequestStage(String engagement, Actor lead, Actor colleague, Actor provider) {

  static final LocalDate DAY = LocalDate.of(2025, 1, 15);
  private static final String ENGAGEMENTS = "/api/v1/assessor/engagements";

  static RequestStage fieldwork(Stage stage, DeclaredStatementOnStage statements) {
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    Actor provider = stage.person(Role.REPRESENTATIVE);
    StatementId statement = statements.declare(provider);
    TestDay.set(DAY);
    stage.select(lead);
    statements.name(provider, statement, lead);
    Visitor api = stage.api(lead);
    Answer taken =
        api.json(
            "POST", ENGAGEMENTS, "{\"statement\": \"" + statement + "\", \"on\": \"" + DAY + "\"}");
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    String id = taken.json().get("id").stringValue();
    String engagement = ENGAGEMENTS + "/" + id;
    ok(
        api.json(
            "PUT",
            engagement + "/team",
            "{\"members\": [{\"name\": \"%s\"}], \"revision\": 1}".formatted(lead.name())));
    ok(api.json("POST", engagement + "/independence", "{\"declaredOn\": \"2025-01-14\"}"));
    ok(api.json("POST", engagement + "/contract", "{\"on\": \"2025-01-15\", \"revision\": 2}"));
    ok(api.json("POST", engagement + "/plan", "{}"));
    ok(api.json("POST", engagement + "/fieldwork", "{\"on\": \"2025-01-15\", \"revision\": 3}"));
    return new RequestStage(id, lead, stage.colleagueOf(lead, Role.LEAD_ASSESSOR), provider);
  }

  /** The address of the list for the team. */
  String pages() {
    return "/assessor/engagements/" + engagement + "/requests";
  }

  String api() {
    return ENGAGEMENTS + "/" + engagement + "/requests";
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
