package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Acceptance scenario 1, the assessor's part, over the API. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class AssessmentApiTest {

  private static final LocalDate CONTRACT = LocalDate.of(2025, 1, 15);
  private static final LocalDate REPORT = LocalDate.of(2025, 3, 20);
  private static final String ENGAGEMENTS = "/api/v1/assessor/engagements";

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;

  private Actor lead;
  private Actor representative;
  private StatementId statement;
  private Visitor assessor;
  private Actor second;

  @BeforeEach
  void aDeclaredStatementAndAnAssessor() {
    lead = stage.person(Role.LEAD_ASSESSOR);
    second = stage.colleagueOf(lead, Role.ASSESSOR);
    representative = stage.person(Role.REPRESENTATIVE);
    statement = statements.declare(representative);
    TestDay.set(CONTRACT);
    assessor = stage.api(lead);
  }

  @Test
  @Clause({"FRM-26", "FRM-27", "FRM-31", "FRM-32", "FRM-36", "FRM-38", "FRM-39", "FRM-45"})
  void anAssessmentGoesFromTheSelectionToTheReport() {
    selectAndName();
    String id = take().json().get("id").stringValue();

    refused(step(id, "contract", "2025-01-15", 1), "assessment.independence-missing", "FRM-31");
    ok(put(id, "/team", team(1)));
    independent(id, lead, second);
    ok(step(id, "contract", "2025-01-15", 2));
    ok(post(id, "/plan", "{}"));
    ok(step(id, "fieldwork", "2025-01-15", 3));

    SignedPapers.onEverything(assessor, id, "2025-01-15");
    String weekly = statements.weekly().value();
    Answer bulk =
        post(
            id,
            "/results",
            """
            {"design": "EFFECTIVE", "designOn": "2024-11-15", "operation": "EFFECTIVE",
             "technique": "INSPECTION", "reason": "設定値を閲覧した"}
            """);
    ok(bulk);
    assertThat(bulk.json().get("refused").get(0).get("code").stringValue())
        .isEqualTo("assessment.sample-missing");
    assertThat(bulk.json().get("refused").size()).isEqualTo(1);

    Answer drawn = draw(id, weekly, 13, "10月から12月の点検票", "");
    assertThat(drawn.status()).isEqualTo(201);
    assertThat(drawn.json().get("size").intValue()).isEqualTo(5);
    String item = drawn.json().get("items").get(0).get("number").toString();
    String sample = drawn.json().get("id").stringValue();
    assertThat(
            put(
                    id,
                    "/samples/" + sample,
                    """
                    {"items": [{"number": %s, "outcome": "DEVIATES", "note": "押印なし"}]}
                    """
                        .formatted(item))
                .status())
        .isEqualTo(204);
    refused(post(id, "/samples/conform", "{}"), "assessment.rest-deviates", "FRM-38");
    String conforms = "{\"number\": %d, \"outcome\": \"CONFORMS\"}";
    assertThat(
            put(
                    id,
                    "/samples/" + sample,
                    IntStream.rangeClosed(2, 5)
                        .mapToObj(conforms::formatted)
                        .collect(Collectors.joining(", ", "{\"items\": [", "]}")))
                .status())
        .isEqualTo(204);
    refused(
        put(id, "/results/" + weekly, result("EXCEPTION", 0)),
        "assessment.operation-exception-without-paper",
        "FRM-39");
    SignedPapers.onDeviation(assessor, id, weekly, "2025-01-15", "押印のない点検票があった");
    ok(put(id, "/results/" + weekly, result("EXCEPTION", 0)));

    TestDay.set(REPORT);
    assessor = stage.api(lead);
    String finding = answeredFinding(id);
    settle(id, weekly, finding);

    refused(issue(id, 4), "assessment.signer-not-named", "FRM-27");
    ok(
        put(
            id,
            "/signer",
            """
            {"person": "%s", "qualifications": ["CISA"], "experienceYears": 8,
             "nationality": "JP", "revision": 4}
            """
                .formatted(lead.person())));
    ok(
        put(
            id,
            "/fair-presentation",
            """
            {"fair": true, "concludedOn": "2025-02-01", "reason": "構成図と突き合わせた",
             "revision": 5}
            """));
    ok(
        put(
            id,
            "/closing",
            """
            {"subsequentEvents": "なし", "revision": 6}
            """));
    refused(issue(id, 7), "assessment.representation-missing", "FRM-33");
    SignedPapers.represent(stage.api(representative), id);

    assertThat(stage.api(representative).get("/api/v1/reports/" + id).body())
        .contains("assessment.report-not-issued");
    List<Answer> twice =
        AtOnce.twice(() -> issue(id, 7)).stream()
            .map(outcome -> outcome.result().orElseThrow())
            .sorted(Comparator.comparingInt(Answer::status))
            .toList();
    assertThat(twice.getLast().status()).isEqualTo(422);
    Answer report = twice.getFirst();
    assertThat(report.status()).as(report.body()).isEqualTo(201);
    assertThat(report.json().get("results").size()).isEqualTo(statements.all().size());
    assertThat(report.json().get("findings").get(0).get("remediated").booleanValue()).isTrue();
    assertThat(report.json().get("auditPeriod").get("last").stringValue()).isEqualTo("2024-12-31");
    assertThat(report.json().get("statement").stringValue()).isEqualTo(statement.toString());
    assertThat(report.json().get("limit").stringValue()).contains("2024年12月31日");

    refused(issue(id, 8), "assessment.engagement-ended", "FRM-33");
    refused(
        put(id, "/results/" + weekly, result("EXCEPTION", 2)),
        "assessment.not-in-fieldwork",
        "FRM-33");
    assertThat(stage.api(representative).get("/api/v1/reports/" + id).status()).isEqualTo(200);
  }

  private String answeredFinding(String id) {
    var findings = assessor.get(ENGAGEMENTS + "/" + id + "/findings").json().get("items");
    assertThat(findings.size()).isEqualTo(1);
    assertThat(findings.get(0).get("state").stringValue()).isEqualTo("CANDIDATE");
    String finding = findings.get(0).get("id").stringValue();
    Visitor provider = stage.api(representative);
    assertThat(provider.get("/api/v1/provider/findings").json().get("items").size()).isZero();

    judge(finding, "RAISE", "押印のない点検票が1件ある", 1);
    assertThat(
            provider
                .json(
                    "POST",
                    "/api/v1/provider/findings/" + finding + "/response",
                    "{\"response\": \"手順を改め、全件に押印した\", \"remediedOn\": \"2024-12-10\","
                        + " \"revision\": 2}")
                .status())
        .isEqualTo(204);
    return finding;
  }

  /** The remedy is tested with a further sample, then operation is effective. */
  private void settle(String id, String weekly, String finding) {
    SignedPapers.onEverything(assessor, id, REPORT.toString());
    judge(finding, "ACCEPT", "期間内の是正を追加のサンプルで確かめた", 3);
    assertThat(codes(freeze(id, weekly, 4, "是正後の点検票", "")))
        .containsExactly("assessment.population-again");
    assertThat(draw(id, weekly, 4, "是正後の点検票", "是正を確かめる").status()).isEqualTo(201);
    ok(post(id, "/samples/conform", "{}"));
    refused(issue(id, 4), "assessment.papers-not-reviewed", "FRM-47");
    SignedPapers.review(stage.api(second), id);
    ok(put(id, "/results/" + weekly, result("EFFECTIVE", 1)));
  }

  @Test
  @Clause("FRM-27")
  void aSignerIsRefusedForEverythingLackingAtOnce() {
    selectAndName();
    String id = take().json().get("id").stringValue();
    Answer answer =
        put(
            id,
            "/signer",
            """
            {"person": "%s", "qualifications": ["ITIL"], "revision": 1}
            """
                .formatted(stage.person(Role.LEAD_ASSESSOR).person()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(codes(answer))
        .containsExactly("assessment.signer-not-on-team", "assessment.signer-not-registered");
  }

  @Test
  @Clause("FRM-27")
  void onlyTheSignerIssuesTheReportAndTheSignerMayIssue() {
    Actor other = stage.colleagueOf(lead, Role.LEAD_ASSESSOR);
    Actor junior = stage.colleagueOf(lead, Role.ASSESSOR);
    selectAndName();
    String id = take().json().get("id").stringValue();
    ok(
        put(
            id,
            "/team",
            """
            {"members": [{"name": "%s"},
             {"name": "%s"},
             {"name": "%s"}], "revision": 1}
            """
                .formatted(lead.name(), other.name(), junior.name())));
    independent(id, lead, other, junior);
    String signer =
        """
        {"person": "%s", "qualifications": ["CISA"], "experienceYears": 8, "nationality": "JP",
         "revision": 2}
        """;
    assertThat(codes(put(id, "/signer", signer.formatted(junior.person()))))
        .containsExactly("assessment.signer-may-not-sign", "assessment.signer-not-registered");
    stage.registerSigner(other);
    ok(put(id, "/signer", signer.formatted(other.person())));

    Answer answer = issue(id, 3);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("assessment.only-signer-issues", other.name());
    Answer page = stage.signedIn(lead).get("/assessor/engagements/" + id + "/report");
    assertThat(page.body()).contains("発行できるのは、署名者の" + other.name() + "だけです");
  }

  @Test
  void anEditOfAnOlderRevisionIsStale() {
    selectAndName();
    String id = take().json().get("id").stringValue();
    String team = team(1);

    ok(put(id, "/team", team));
    independent(id, lead, second);
    assertThat(put(id, "/team", team).status()).isEqualTo(409);
    ok(step(id, "contract", "2025-01-15", 2));
    ok(post(id, "/plan", "{}"));
    ok(step(id, "fieldwork", "2025-01-15", 3));
    SignedPapers.onEverything(assessor, id, "2025-01-15");
    RequirementId control = statements.all().getFirst();
    SignedPapers.onDeviation(assessor, id, control.value(), "2025-01-15", "設定が異なる");
    ok(put(id, "/results/" + control, result("EXCEPTION", 0)));
    assertThat(put(id, "/results/" + control, result("EXCEPTION", 0)).status()).isEqualTo(409);
  }

  @Test
  @Clause("FRM-31")
  void onlyThePeopleOfTheTeamWriteAndTheSigningLeadIsOneOfThem() {
    selectAndName();
    String id = take().json().get("id").stringValue();
    ok(put(id, "/team", team(1)));
    independent(id, lead, second);
    ok(step(id, "contract", "2025-01-15", 2));
    ok(post(id, "/plan", "{}"));
    ok(step(id, "fieldwork", "2025-01-15", 3));
    SignedPapers.onEverything(assessor, id, "2025-01-15");
    Visitor colleague = stage.api(stage.colleagueOf(lead, Role.LEAD_ASSESSOR));
    String control = "/results/" + statements.all().getFirst();

    Answer refused =
        colleague.json("PUT", ENGAGEMENTS + "/" + id + control, result("EFFECTIVE", 0));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(codes(refused)).containsExactly("assessment.not-on-team");
    assertThat(
            colleague
                .json(
                    "POST",
                    ENGAGEMENTS + "/" + id + "/report",
                    "{\"issuedOn\": \"2025-01-15\", \"revision\": 4}")
                .status())
        .isEqualTo(403);
    ok(put(id, control, result("EFFECTIVE", 0)));
  }

  private Answer freeze(String id, String requirement, int rows, String of, String reason) {
    String keys =
        IntStream.rangeClosed(1, rows)
            .mapToObj(row -> "\"" + of + row + "\"")
            .collect(Collectors.joining(", "));
    return post(
        id,
        "/results/" + requirement + "/populations",
        """
        {"line": "1", "populationOf": "%s", "populationFrom": "点検システム", "takenOn": "2025-01-10",
         "keys": [%s], "populationReason": "%s"}
        """
            .formatted(of, keys, reason));
  }

  private Answer draw(String id, String requirement, int rows, String of, String reason) {
    Answer frozen = freeze(id, requirement, rows, of, reason);
    assertThat(frozen.status()).as(frozen.body()).isEqualTo(201);
    return post(
        id,
        "/results/" + requirement + "/samples",
        "{\"line\": \"1\", \"population\": \"" + frozen.json().get("id").stringValue() + "\"}");
  }

  private void selectAndName() {
    select(lead);
    statements.name(representative, statement, lead);
  }

  /** Each declares to be independent since the day before the contract. */
  private void independent(String id, Actor... members) {
    for (Actor member : members) {
      ok(
          stage
              .api(member)
              .json(
                  "POST",
                  ENGAGEMENTS + "/" + id + "/independence",
                  "{\"declaredOn\": \"2025-01-14\"}"));
    }
  }

  /** The lead and a colleague. */
  private String team(int revision) {
    String member = "{\"name\": \"%s\"}";
    return "{\"members\": [%s, %s], \"revision\": %d}"
        .formatted(member.formatted(lead.name()), member.formatted(second.name()), revision);
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

  private Answer step(String id, String step, String on, int revision) {
    return post(id, "/" + step, "{\"on\": \"" + on + "\", \"revision\": " + revision + "}");
  }

  private Answer issue(String id, int revision) {
    return post(
        id, "/report", "{\"issuedOn\": \"" + REPORT + "\", \"revision\": " + revision + "}");
  }

  private void judge(String finding, String step, String text, int revision) {
    Answer answer =
        assessor.json(
            "POST",
            "/api/v1/assessor/findings/" + finding,
            """
            {"step": "%s", "text": "%s", "findingClass": "MINOR", "retest": 5, "revision": %d}
            """
                .formatted(step, text, revision));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private static String result(String operation, int revision) {
    return """
    {"design": "EFFECTIVE", "designOn": "2024-11-15", "operation": "%s",
     "technique": "INSPECTION", "reason": "点検票を閲覧した", "revision": %d}
    """
        .formatted(operation, revision);
  }

  private Answer post(String id, String path, String body) {
    return assessor.json("POST", ENGAGEMENTS + "/" + id + path, body);
  }

  private Answer put(String id, String path, String body) {
    return assessor.json("PUT", ENGAGEMENTS + "/" + id + path, body);
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
