package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.AssessmentReports;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PapersOnFile;
import dev.akashi.assessment.PapersOnFile.OnFile;
import dev.akashi.assessment.Reports;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.registration.ApplicationFiling;
import dev.akashi.registration.RegisteredOnStage;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Statements;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A report that comes late, and what follows a report. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class AfterTheReportTest {

  private static final String ENGAGEMENTS = "/api/v1/assessor/engagements";
  private static final String EXTENSIONS = "/api/v1/programme/extensions";

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired ApplicationContext context;
  @Autowired AssessmentReports reports;
  @Autowired Statements declared;
  @Autowired ApplicationFiling filing;
  @Autowired Declarations declarations;
  @Autowired Reports issued;
  @Autowired PapersOnFile onFile;

  private Actor lead;
  private Actor second;
  private Actor representative;
  private Visitor api;
  private StatementId statement;
  private String engagement;

  @BeforeEach
  void anEngagementWithEverythingConcluded() {
    lead = stage.person(Role.LEAD_ASSESSOR);
    second = stage.colleagueOf(lead, Role.ASSESSOR);
    representative = stage.person(Role.REPRESENTATIVE);
    statement = statements.declare(representative);
    engagement = fieldwork(statement, LocalDate.of(2025, 1, 15));
    conclude();
  }

  @Test
  @Clause("FRM-42")
  void aLateReportIsIssuedByTheDayTheOfficeGrantsWithItsGround() {
    assertThat(issue("2025-04-05").body()).contains("assessment.report-late");
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    Visitor office = stage.signedIn(officer);
    assertThat(office.get("/programme/extensions").body()).contains(name());
    String grant = "/programme/extensions/" + id();
    assertThat(office.post(grant, "until", "2025-03-31", "ground", "被災のため").body())
        .contains("今の期限 2025年3月31日");
    assertThat(office.post(grant, "until", "2025-04-20", "ground", " ").status()).isEqualTo(422);
    assertThat(office.post(grant, "until", "2026-04-01", "ground", "被災のため").body())
        .contains("最も遅い日 2026年3月31日");
    assertThat(
            stage
                .api(lead)
                .json("POST", EXTENSIONS + "/" + id(), "{\"until\": \"2025-04-20\"}")
                .status())
        .isEqualTo(403);

    assertThat(office.post(grant, "until", "2025-04-20", "ground", "監査機関の被災のため").location())
        .endsWith("?done=assessment.report-extended");

    assertThat(office.get("/programme/extensions").body()).contains("監査機関の被災のため");
    assertThat(stage.api(officer).get(EXTENSIONS).body()).contains("監査機関の被災のため", "2025-04-20");
    assertThat(issue("2025-04-21").body()).contains("assessment.report-after-set-day");
    Answer issued = issue("2025-04-20");
    assertThat(issued.status()).as(issued.body()).isEqualTo(201);
    assertThat(issued.json().get("extendedTo").stringValue()).isEqualTo("2025-04-20");
    assertThat(stage.signedIn(lead).get("/reports/" + id()).body())
        .contains("報告の期限の延長", "2025年4月20日", "監査機関の被災のため", "発行時と同じ内容です");
    assertThat(stage.signedIn(officer).get("/programme/extensions").body()).doesNotContain(name());
  }

  @Test
  @Clause({"FRM-15", "FRM-49"})
  void aReportThatLedToNoRegistrationMakesNoRenewal() {
    assertThat(issue("2025-03-20").status()).isEqualTo(201);
    StatementId next = statements.declareNext(representative, statement);

    String again = fieldwork(next, LocalDate.of(2026, 1, 15));

    assertThat(api.get(again + "/plan").json().get("firstAudit").booleanValue()).isTrue();
    assertThat(stage.signedIn(lead).get(again.replace("/api/v1", "") + "/plan").body())
        .contains("新規の申請");
  }

  @Test
  @Clause({"FRM-15", "FRM-49"})
  void anAuditOfARegisteredServiceIsForItsRenewal() {
    assertThat(issue("2025-03-20").status()).isEqualTo(201);
    new RegisteredOnStage(context)
        .register(representative, statement, LocalDate.of(2025, 6, 1), LocalDate.of(2026, 4, 30));
    StatementId next = statements.declareNext(representative, statement);

    String again = fieldwork(next, LocalDate.of(2026, 1, 15));

    assertThat(api.get(again + "/plan").json().get("firstAudit").booleanValue()).isFalse();
  }

  @Test
  @Clause({"FRM-42", "FRM-43"})
  void anOrderOfTheSupportBodyOpensTheAuditAgainAndTheSecondReportCounts() {
    assertThat(issue("2025-03-20").json().get("number").intValue()).isEqualTo(1);
    on("2025-04-25");
    Visitor desk = stage.signedIn(stage.person(Role.REVIEWER));
    String order = "/reports/" + id() + "/order";
    String weekly = statements.weekly().value();
    assertThat(desk.get("/reports/" + id()).body()).contains("追加監査・再監査を求める");
    assertThat(stage.signedIn(lead).get("/reports/" + id()).body()).doesNotContain("追加監査・再監査を求める");
    assertThat(
            desk.post(
                    order, "kind", "RE_AUDIT", "ground", "", "controls", "夜", "dueOn", "2025-04-01")
                .status())
        .isEqualTo(422);

    Answer ordered =
        desk.post(
            order,
            "kind",
            "ADDITIONAL_AUDIT",
            "ground",
            "夜間の点検が確かめられていない",
            "controls",
            weekly,
            "dueOn",
            "2025-06-30");

    assertThat(ordered.status()).as(ordered.body()).isEqualTo(303);
    assertThat(api.get(engagement).json().get("state").stringValue()).isEqualTo("FIELDWORK");
    assertThat(reports.reopened(statement)).isTrue();
    List<OnFile> papers = papersOf(lead);
    assertThat(papers).isNotEmpty();
    assertThat(onFile.involved(papers.getFirst().paper()).people())
        .as("a check of papers knows who worked on them, also while the audit is open again")
        .contains(lead.person(), second.person());
    assertThat(issue("2025-05-20").body())
        .contains(
            "assessment.not-concluded",
            weekly,
            "assessment.representation-before",
            "assessment.fair-presentation-missing");
    on("2025-05-19");
    assertThat(concludeAnew().body())
        .as("the papers of the report before are no ground")
        .contains(
            "assessment.design-paper-before-order", "assessment.operation-paper-before-order");
    papersAnew("2025-05-19");
    state("2025-05-19");
    assertThat(issue("2025-07-01").body()).contains("assessment.report-after-set-day");
    Answer second = issue("2025-05-20");
    assertThat(second.status()).as(second.body()).isEqualTo(201);
    assertThat(second.json().get("number").intValue()).isEqualTo(2);
    assertThat(reports.reopened(statement)).isFalse();
    assertThat(papersOf(lead))
        .as("each paper counts once")
        .hasSize(papers.size() + 2)
        .containsAll(papers);
    assertThat(issued.issues(List.of(EngagementId.of(id())))).hasSize(1);
    assertThat(reports.issuedFor(statement).orElseThrow().course().number()).isEqualTo(2);
    assertThat(api.get("/api/v1/reports/" + id() + "/1").json().get("issuedOn").stringValue())
        .isEqualTo("2025-03-20");
    assertThat(stage.signedIn(lead).get("/reports/" + id()).body())
        .contains("第1号", "第2号", "追加監査", "夜間の点検が確かめられていない", "発行時と同じ内容です");
    assertThat(stage.signedIn(lead).get("/reports/" + id() + "?number=1").body())
        .contains("新しい報告書が発行されています", "発行時と同じ内容です");
  }

  @Test
  @Clause({"FRM-42", "FRM-43"})
  void anAmendedStatementOfTheSamePeriodIsAuditedInTheSameEngagement() {
    assertThat(issue("2025-03-20").status()).isEqualTo(201);
    on("2025-03-24");
    StatementId amended = statements.amend(representative, statement, LocalDate.of(2025, 3, 24));
    statements.name(representative, amended, lead);

    Answer taken =
        api.json(
            "POST", ENGAGEMENTS, "{\"statement\": \"" + amended + "\", \"on\": \"2025-03-24\"}");

    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    assertThat(taken.json().get("id").stringValue()).isEqualTo(id());
    assertThat(api.get(engagement).json().get("statement").stringValue())
        .isEqualTo(amended.toString());
    assertThat(issue("2025-03-28").body())
        .contains("assessment.not-concluded", statements.weekly().value());
    on("2025-03-27");
    papersAnew("2025-03-27");
    state("2025-03-27");
    Answer second = issue("2025-03-28");
    assertThat(second.status()).as(second.body()).isEqualTo(201);
    assertThat(second.json().get("number").intValue()).isEqualTo(2);
    assertThat(reports.issuedFor(statement).orElseThrow().course().number()).isEqualTo(1);
    assertThat(reports.issuedFor(amended).orElseThrow().course().number()).isEqualTo(2);
    assertThat(declared.amendedBy(statement)).contains(amended);
    assertThat(declared.previousPeriod(amended)).isEmpty();
    assertThat(filing.fileable(representative))
        .extracting(fileable -> fileable.statement().id())
        .containsExactly(amended);
  }

  @Test
  @Clause({"FRM-26", "FRM-31"})
  void theProviderEndsTheContractAndNamesAnotherBody() {
    Visitor provider = stage.signedIn(representative);
    assertThat(provider.get("/provider/findings").body()).contains("契約を終える");
    String end = "/provider/engagements/" + id() + "/end";
    String revision = revision().toString();
    assertThat(provider.post(end, "revision", revision, "on", "2025-03-21", "reason", " ").status())
        .isEqualTo(422);
    assertThat(
            stage
                .signedIn(stage.person(Role.REPRESENTATIVE))
                .post(end, "revision", revision, "on", "2025-03-20", "reason", "応答がない")
                .status())
        .isEqualTo(404);

    Answer ended =
        provider.post(end, "revision", revision, "on", "2025-03-20", "reason", "監査が進まないため");

    assertThat(ended.status()).as(ended.body()).isEqualTo(303);
    assertThat(api.get(engagement).json().get("state").stringValue()).isEqualTo("ABORTED");
    Actor other = stage.person(Role.LEAD_ASSESSOR);
    stage.select(other);
    statements.name(representative, statement, other);
    assertThat(declared.awaitingAssessment(representative.organisationId())).hasSize(1);
  }

  @Test
  @Clause("FRM-31")
  void whoIsNotOnTheTeamDoesNotBreakOff() {
    Actor third = stage.colleagueOf(lead, Role.LEAD_ASSESSOR);

    Answer refused =
        stage
            .api(third)
            .json(
                "POST",
                engagement + "/abort",
                "{\"reason\": \"都合により\", \"revision\": %s}".formatted(revision()));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("assessment.not-on-team");
  }

  @Test
  @Clause("FRM-43")
  void anAmendmentThatIsWithdrawnIsDeclaredAgainForTheSamePeriod() {
    assertThat(issue("2025-03-20").status()).isEqualTo(201);
    on("2025-03-24");
    StatementId amended = statements.amend(representative, statement, LocalDate.of(2025, 3, 24));

    StatementId draft = declarations.withdraw(representative, amended, "書き方を改める");

    assertThat(declared.amends(draft)).contains(statement);
    declarations.declare(
        representative, draft, LocalDate.of(2025, 3, 24), declarations.seen(representative, draft));
    assertThat(declared.amendedBy(statement)).contains(draft);
  }

  private List<OnFile> papersOf(Actor lead) {
    return onFile.ofReports(
        new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
        Optional.of(lead.organisationId()));
  }

  private String id() {
    return engagement.substring(ENGAGEMENTS.length() + 1);
  }

  private String name() {
    return api.get(engagement).json().get("serviceName").stringValue();
  }

  /** Everything is concluded, and whatever is stated towards the report is stated. */
  private void conclude() {
    SignedPapers.onEverything(api, id(), "2025-01-15");
    SignedPapers.review(stage.api(second), id());
    ok(
        api.json(
            "POST",
            engagement + "/samples",
            "{\"requirements\": [\"%s\"], \"populationOf\": \"週次点検\"}"
                .formatted(statements.weekly().value())));
    ok(api.json("POST", engagement + "/samples/conform", "{}"));
    ok(
        api.json(
            "POST",
            engagement + "/results",
            """
            {"design": "EFFECTIVE", "designOn": "2024-11-15", "operation": "EFFECTIVE",
             "technique": "INSPECTION", "reason": "設定値を閲覧した"}
            """));
    ok(
        api.json(
            "PUT",
            engagement + "/fair-presentation",
            """
            {"fair": true, "concludedOn": "2025-01-15", "reason": "構成図と突き合わせた",
             "revision": %s}
            """
                .formatted(revision())));
    ok(
        api.json(
            "PUT",
            engagement + "/signer",
            """
            {"person": "%s", "qualifications": ["CISA"], "experienceYears": 8,
             "nationality": "JP", "revision": %s}
            """
                .formatted(lead.person(), revision())));
    on("2025-03-20");
    ok(
        api.json(
            "PUT",
            engagement + "/closing",
            "{\"subsequentEvents\": \"なし\", \"revision\": %s}".formatted(revision())));
    SignedPapers.represent(stage.api(representative), id());
  }

  /** What is open is concluded, and what a report needs is stated, as of that day. */
  private void state(String day) {
    on(day);
    ok(concludeAnew());
    ok(
        api.json(
            "PUT",
            engagement + "/fair-presentation",
            "{\"fair\": true, \"concludedOn\": \"%s\", \"reason\": \"改めて突き合わせた\", \"revision\": %s}"
                .formatted(day, revision())));
    ok(
        api.json(
            "PUT",
            engagement + "/closing",
            "{\"subsequentEvents\": \"なし\", \"revision\": %s}".formatted(revision())));
    SignedPapers.representAnew(stage.api(representative), id(), "監査の再開のため");
  }

  private Answer concludeAnew() {
    return api.json(
        "POST",
        engagement + "/results",
        """
        {"requirements": ["%s"], "design": "EFFECTIVE", "designOn": "2024-11-15",
         "operation": "EFFECTIVE", "technique": "INSPECTION", "reason": "改めて記録を閲覧した"}
        """
            .formatted(statements.weekly().value()));
  }

  /** Two papers on what is audited again, and what a second person says of them. */
  private void papersAnew(String day) {
    SignedPapers.onEverything(api, id(), day);
    SignedPapers.review(stage.api(second), id());
  }

  private JsonNode revision() {
    return api.get(engagement).json().get("revision");
  }

  private Answer issue(String day) {
    on(day);
    return api.json(
        "POST",
        engagement + "/report",
        "{\"issuedOn\": \"%s\", \"revision\": %s}".formatted(day, revision()));
  }

  /** Tokens of another day have run out. */
  private void on(String day) {
    TestDay.set(LocalDate.parse(day));
    api = stage.api(lead);
  }

  /** An engagement of the body in fieldwork; gives its address. */
  private String fieldwork(StatementId taken, LocalDate day) {
    TestDay.set(day);
    stage.select(lead);
    statements.name(representative, taken, lead);
    api = stage.api(lead);
    Answer made =
        api.json(
            "POST", ENGAGEMENTS, "{\"statement\": \"" + taken + "\", \"on\": \"" + day + "\"}");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String address = ENGAGEMENTS + "/" + made.json().get("id").stringValue();
    String member = "{\"name\": \"%s\"}";
    String declaration = "{\"declaredOn\": \"" + day.minusDays(1) + "\"}";
    ok(
        api.json(
            "PUT",
            address + "/team",
            "{\"members\": [%s, %s], \"revision\": 1}"
                .formatted(member.formatted(lead.name()), member.formatted(second.name()))));
    ok(api.json("POST", address + "/independence", declaration));
    ok(stage.api(second).json("POST", address + "/independence", declaration));
    ok(api.json("POST", address + "/contract", "{\"on\": \"" + day + "\", \"revision\": 2}"));
    ok(api.json("POST", address + "/plan", "{}"));
    ok(api.json("POST", address + "/fieldwork", "{\"on\": \"" + day + "\", \"revision\": 3}"));
    return address;
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
