package dev.akashi.internalaudit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Programmes, corrections and reports of internal audits over the API, as on the pages. */
@AkashiTest
class InternalAuditApiTest {

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired OwnStatements own;

  private StatementStage statements;
  private Actor provider;
  private StatementId statement;
  private String audits;
  private Visitor api;
  private Visitor strangers;

  @BeforeEach
  void aServiceWithAStatement() {
    TestDay.set(LocalDate.of(2025, 1, 10));
    statements = new StatementStage(context);
    provider = statements.representative();
    statement = statements.complete(provider);
    ServiceId service = own.sheet(provider, statement).head().service().id();
    audits = "/api/v1/provider/services/" + service + "/internal-audits";
    api = stage.api(provider);
    strangers = stage.api(stage.person(Role.REPRESENTATIVE));
  }

  @Test
  @Clause("FRM-21")
  void aProgrammeIsPlannedChangedAndAudited() {
    Answer bad =
        api.json(
            "POST",
            audits + "/plans",
            "{\"first\": \"2024-12-31\", \"last\": \"2024-10-01\", \"controls\": [\"?\"]}");
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.body())
        .contains("\"title\"", "\"criteria\"", "\"controls\"", "internalaudit.ends-before-start");
    assertThat(plan("\"5.9.9\"", "null").body())
        .contains("internalaudit.unknown-controls", "FRM-21");

    String plan = planned("\"9.2.3\", \"9.2.4\"");

    assertThat(api.get(audits + "/plans").json().get("items").size()).isEqualTo(1);
    assertThat(api.get(plan).json().get("notAudited").toString()).contains("9.2.3", "9.2.4");
    assertThat(change(plan, "\"9.2.3\"", 0).json().get("revision").intValue()).isEqualTo(1);
    assertThat(change(plan, "\"9.2.3\"", 0).status()).isEqualTo(409);
    assertThat(strangers.get(plan).status()).isEqualTo(404);
    assertThat(stage.api(stage.person(Role.LEAD_ASSESSOR)).get(plan).status()).isEqualTo(403);
  }

  @Test
  @Clause("FRM-21")
  void auditorsAreAddedUnlessItIsTheirOwnWorkAndTakenOutWhileTheyRecordedNothing() {
    String plan = planned("\"9.2.3\"");
    assertThat(api.get(plan).json().get("colleagues").toString())
        .contains(provider.person().toString());
    Answer ownWork =
        api.json(
            "POST",
            plan + "/auditors",
            "{\"person\": \"%s\", \"unit\": \"監査室\", \"competence\": \"経験5年\"}"
                .formatted(provider.person()));
    assertThat(ownWork.status()).isEqualTo(422);
    assertThat(ownWork.body()).contains("internalaudit.own-work-only");
    assertThat(api.json("POST", plan + "/auditors", "{}").body())
        .contains("\"name\"", "\"unit\"", "\"competence\"");

    String auditor = auditor(plan);

    assertThat(api.json("DELETE", plan + "/auditors/" + auditor, null).status()).isEqualTo(204);
    assertThat(api.get(plan).json().get("auditors").size()).isZero();
  }

  @Test
  @Clause("FRM-21")
  void aNonconformityIsCorrectedAndCheckedBeforeTheReportIsGivenOut() {
    String plan = planned("\"9.2.3\", \"9.2.4\"");
    String correction = audits + "/" + recorded(auditor(plan), "NONCONFORMITY") + "/correction";
    assertThat(api.get(correction).status()).isEqualTo(404);
    assertThat(issue(plan).body()).contains("internalaudit.");
    Answer half =
        api.json(
            "PUT",
            correction,
            """
            {"action": "手順を改める", "owner": "基盤運用課長", "due": "2025-02-28",
             "checkNote": "まだ", "revision": 0}
            """);
    assertThat(half.status()).isEqualTo(422);
    assertThat(half.body()).contains("\"checkedOn\"", "\"checkedBy\"", "\"effective\"");

    Answer saved =
        api.json(
            "PUT",
            correction,
            """
            {"action": "手順を改める", "owner": "基盤運用課長", "due": "2025-02-28",
             "doneOn": "2025-01-09",
             "checkedOn": "2025-01-10", "checkedBy": "鈴木一郎", "effective": true,
             "checkNote": "確かめた", "revision": 0}
            """);

    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(saved.json().get("closed").booleanValue()).isTrue();
    assertThat(saved.json().get("revision").intValue()).isEqualTo(1);
    assertThat(strangers.get(correction).status()).isEqualTo(404);

    Answer issued = issue(plan);
    assertThat(issued.status()).as(issued.body()).isEqualTo(201);
    String report = audits + "/reports/" + issued.json().get("id").stringValue();
    assertThat(api.get(report).body()).contains("手順を改める", "情報セキュリティ責任者", "9.2.4");
    assertThat(strangers.get(report).status()).isEqualTo(404);
  }

  @Test
  @Clause("FRM-34")
  void aStatementRestsOnReportsUntilItIsDeclared() {
    String basis = "/api/v1/provider/statements/" + statement + "/internal-audit-reports";
    String plan = planned("\"9.2.3\"");
    recorded(auditor(plan), "CONFORMS");
    String report = issue(plan).json().get("id").stringValue();
    assertThat(api.get(basis).json().get("known").toString()).contains(report);
    assertThat(api.json("PUT", basis, "{}").status()).isEqualTo(422);
    assertThat(
            api.json("PUT", basis, "{\"reports\": [\"00000000-0000-0000-0000-000000000000\"]}")
                .status())
        .isEqualTo(404);

    Answer rests = api.json("PUT", basis, "{\"reports\": [\"" + report + "\"]}");

    assertThat(rests.status()).as(rests.body()).isEqualTo(200);
    assertThat(rests.json().get("reports").toString()).contains(report);
    assertThat(strangers.get(basis).status()).isEqualTo(404);
    statements.declare(provider, statement);
    assertThat(api.json("PUT", basis, "{\"reports\": []}").body())
        .contains("internalaudit.basis-fixed");
    assertThat(api.get(basis).json().get("fixed").booleanValue()).isTrue();
    assertThat(api.get(basis).json().get("reports").toString()).contains(report);
  }

  private String planned(String controls) {
    Answer made = plan(controls, "null");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return audits + "/plans/" + made.json().get("id").stringValue();
  }

  private Answer change(String plan, String controls, int revision) {
    return api.json("PUT", plan, body(controls, String.valueOf(revision)));
  }

  private Answer plan(String controls, String revision) {
    return api.json("POST", audits + "/plans", body(controls, revision));
  }

  private static String body(String controls, String revision) {
    return """
    {"title": "2024年度内部監査", "first": "2024-10-01", "last": "2024-12-31",
     "criteria": "管理基準", "controls": [%s], "revision": %s}
    """
        .formatted(controls, revision);
  }

  private String auditor(String plan) {
    Answer added =
        api.json(
            "POST",
            plan + "/auditors",
            "{\"name\": \"鈴木一郎\", \"unit\": \"外部監査法人\", \"competence\": \"経験5年\"}");
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    return added.json().get("id").stringValue();
  }

  private String recorded(String auditor, String result) {
    Answer recorded =
        api.json(
            "POST",
            audits,
            """
            {"auditedOn": "2024-12-10", "planAuditor": "%s", "independence": "OTHER_UNIT",
             "grounds": "運用に関わらない", "result": "%s", "note": "記録が一部ない",
             "controls": ["9.2.3"]}
            """
                .formatted(auditor, result));
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    return recorded.json().get("id").stringValue();
  }

  private Answer issue(String plan) {
    return api.json(
        "POST",
        plan + "/reports",
        """
        {"issuedOn": "2025-01-10", "summary": "おおむね良好", "recipients": ["情報セキュリティ責任者"]}
        """);
  }
}
