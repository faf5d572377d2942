package dev.akashi.internalaudit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.TeamIndependence;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.internalaudit.AuditCoverage.LastAudit;
import dev.akashi.internalaudit.AuditCoverage.Line;
import dev.akashi.internalaudit.AuditResult;
import dev.akashi.internalaudit.InternalAudits;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementChecks;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AkashiTest
class InternalAuditPagesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 10);

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired OwnStatements own;
  @Autowired StatementChecks checks;
  @Autowired InternalAudits audits;
  @Autowired AssessorNaming naming;
  @Autowired TeamIndependence independence;
  @Autowired Engagements engagements;

  private Actor provider;
  private StatementId statement;
  private ServiceId service;
  private String path;

  @BeforeEach
  void aServiceWithADeclaredStatement() {
    TestDay.set(DAY);
    StatementStage statements = new StatementStage(context);
    provider = statements.representative();
    statement = statements.declared(provider);
    service = own.sheet(provider, statement).head().service().id();
    path = "/provider/services/" + service + "/internal-audits";
  }

  @Test
  @Clause("FRM-21")
  void anAuditIsRecordedForManyControlsAndCountsInItsPeriod() {
    Visitor visitor = stage.signedIn(provider);
    assertThat(visitor.get("/provider/services/" + service).body()).contains(path);
    visitor.get(path);

    Answer done =
        record(visitor, "2024-12-10", "OTHER_UNIT", "取締役会に直属", "CONFORMS", "", "9.2.3 9.2.4");

    assertThat(done.status()).as(done.body()).isEqualTo(303);
    assertThat(last().keySet()).containsExactlyInAnyOrder(id("9.2.3"), id("9.2.4"));
    assertThat(visitor.get(done.location()).body()).contains("内部監査を記録しました。", "取締役会に直属");
    assertThat(visitor.get(path + "?chapter=9&lang=en").body())
        .contains("Selected controls of chapter 9", "Conforms");
  }

  @Test
  @Clause("FRM-21")
  void theLastAuditInThePeriodCountsAndASelfCheckDoesNot() {
    Visitor visitor = stage.signedIn(provider);
    visitor.get(path);
    record(visitor, "2024-12-10", "OUTSIDE", "外部に委託", "NONCONFORMITY", "記録がない", "9.2.3");
    record(visitor, "2024-11-01", "OUTSIDE", "外部に委託", "CONFORMS", "", "9.2.3");
    record(visitor, "2024-12-20", "SAME_UNIT", "", "CONFORMS", "", "9.2.3 9.2.4");
    record(visitor, "2025-01-05", "OUTSIDE", "外部に委託", "CONFORMS", "", "9.2.3 9.2.5");

    assertThat(last().keySet()).containsExactly(id("9.2.3"));
    assertThat(last().values())
        .extracting(LastAudit::result)
        .containsExactly(AuditResult.NONCONFORMITY);
    assertThat(audits.records(provider, service, 0, 10)).hasSize(4);
  }

  @Test
  @Clause("FRM-21")
  void controlsThatNoInternalAuditLookedAtAreCounted() {
    Visitor visitor = stage.signedIn(provider);
    visitor.get(path);
    int before = unaudited();
    record(visitor, "2024-12-10", "OUTSIDE", "外部に委託", "CONFORMS", "", "9.2.3 9.2.4");

    assertThat(unaudited()).isEqualTo(before - 2);
  }

  private int unaudited() {
    return checks.check(own.sheet(provider, statement)).findings().stream()
        .filter(finding -> finding.reason().code().equals("internalaudit.never-audited"))
        .map(finding -> (Integer) finding.reason().args().getFirst())
        .findFirst()
        .orElse(0);
  }

  @Test
  void whatIsMissingIsToldAndWhatWasTypedStays() {
    Visitor visitor = stage.signedIn(provider);
    visitor.get(path);

    Answer refused = record(visitor, "2025-01-11", "OUTSIDE", "", "OBSERVATION", "", "9.2.3 7.7.7");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("7.7.7").contains("value=\"監査室\"");

    Answer again = record(visitor, "2025-01-11", "OUTSIDE", "", "OBSERVATION", "", "9.2.3");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("独立性が示されていません", "指摘の内容が必要です", "より後です", "FRM-21");
    assertThat(audits.records(provider, service, 0, 10)).isEmpty();
  }

  @Test
  void aWrongRecordIsWithdrawnWithAReasonAndStaysReadable() {
    Visitor api = stage.api(provider);
    String apiPath = "/api/v1" + path;
    Answer added =
        api.json(
            "POST",
            apiPath,
            """
            {"auditedOn": "2024-12-10", "auditor": "監査室", "independence": "OUTSIDE",
             "grounds": "外部に委託", "result": "CONFORMS", "controls": ["9.2.3"]}
            """);
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    String withdraw = apiPath + "/" + added.json().get("id").stringValue() + "/withdraw";

    assertThat(api.json("POST", withdraw, "{}").status()).isEqualTo(422);
    assertThat(api.json("POST", withdraw, "{\"why\": \"日付の誤り\"}").status()).isEqualTo(204);
    assertThat(api.json("POST", withdraw, "{\"why\": \"日付の誤り\"}").status()).isEqualTo(409);

    assertThat(last()).isEmpty();
    assertThat(api.get(apiPath).json().get("items").get(0).get("withdrawnBecause").stringValue())
        .isEqualTo("日付の誤り");
    assertThat(stage.signedIn(provider).get(path).body()).contains("取下げ済み", "日付の誤り");
  }

  @Test
  void everyFieldOfACallThatIsWrongIsNamed() {
    Answer refused =
        stage
            .api(provider)
            .json(
                "POST",
                "/api/v1" + path,
                """
                {"auditedOn": "10.12.2024", "independence": "FAR", "controls": ["nine"]}
                """);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("auditedOn", "auditor", "independence", "result", "controls");
  }

  @Test
  void anotherProviderLearnsNothing() {
    Visitor other = stage.signedIn(stage.person(Role.REPRESENTATIVE));

    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(record(other, "2024-12-10", "OUTSIDE", "x", "CONFORMS", "", "9.2.3").status())
        .isEqualTo(404);
    assertThat(stage.signedIn(stage.person(Role.PROGRAMME_OFFICER)).get(path).status())
        .isEqualTo(403);
  }

  @Test
  @Clause("FRM-21")
  void theAssessorThatTookUpTheStatementReadsThem() {
    Visitor visitor = stage.signedIn(provider);
    visitor.get(path);
    record(visitor, "2024-12-10", "OTHER_UNIT", "取締役会に直属", "CONFORMS", "", "9.2.*");
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    select(lead);
    naming.name(provider, statement, lead.organisationId());
    EngagementId engagement = engagements.take(lead, statement, DAY);
    String theirs = "/assessor/engagements/" + engagement + "/internal-audits";

    assertThat(stage.signedIn(lead).get(theirs).body())
        .contains("監査室", "取締役会に直属")
        .doesNotContain("<form method=\"post\" action=\"" + theirs);
    assertThat(stage.api(lead).get("/api/v1" + theirs).json().get("items")).hasSize(1);
    assertThat(stage.signedIn(stage.person(Role.LEAD_ASSESSOR)).get(theirs).status())
        .isEqualTo(404);
  }

  @Test
  @Clause("FRM-21")
  void theBodyDoesNotSeeWhatIsRecordedAfterItsContract() {
    Visitor visitor = stage.signedIn(provider);
    visitor.get(path);
    record(visitor, "2024-12-10", "OUTSIDE", "外部に委託", "CONFORMS", "期中の監査", "9.2.3");
    record(visitor, "2025-01-05", "OUTSIDE", "外部に委託", "CONFORMS", "期間後の監査", "9.2.3");
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    select(lead);
    naming.name(provider, statement, lead.organisationId());
    EngagementId engagement = engagements.take(lead, statement, DAY);
    contracted(lead, engagement);
    TestDay.set(DAY.plusDays(1));
    record(visitor, "2024-12-11", "OUTSIDE", "外部に委託", "NONCONFORMITY", "後から記録", "9.2.4");

    assertThat(audits.records(lead, engagement, 0, 10))
        .extracting(audit -> audit.content().note())
        .containsExactly("期中の監査");
    assertThat(audits.overview(lead, engagement).coverage().audited()).isEqualTo(1);
    assertThat(
            stage
                .signedIn(lead)
                .get("/assessor/engagements/" + engagement + "/internal-audits")
                .body())
        .contains("期中の監査")
        .doesNotContain("期間後の監査", "後から記録");
    assertThat(audits.records(provider, service, 0, 10)).hasSize(3);
  }

  @Test
  @Clause("FRM-33")
  void theBodyOfAnEngagementThatWasBrokenOffSeesNothingMore() {
    Visitor visitor = stage.signedIn(provider);
    visitor.get(path);
    record(visitor, "2024-12-10", "OUTSIDE", "外部に委託", "CONFORMS", "期中の監査", "9.2.3");
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    select(lead);
    naming.name(provider, statement, lead.organisationId());
    EngagementId engagement = engagements.take(lead, statement, DAY);
    String there = "/assessor/engagements/" + engagement + "/internal-audits";
    assertThat(stage.signedIn(lead).get(there).body()).contains("期中の監査");

    engagements.abort(lead, engagement, engagements.get(lead, engagement).revision(), "解約");

    assertThat(stage.signedIn(lead).get(there).status()).isEqualTo(404);
    assertThatThrownBy(() -> audits.records(lead, engagement, 0, 10)).isInstanceOf(Refusal.class);
  }

  @Test
  void aStatementOfAnotherServiceIsUnknownHere() {
    Visitor visitor = stage.signedIn(provider);

    assertThat(visitor.get(path + "?statement=" + statement).status()).isEqualTo(200);
    assertThat(visitor.get(path + "?statement=nine").status()).isEqualTo(404);
    assertThat(visitor.get(path + "?statement=" + StatementId.random()).status()).isEqualTo(404);
  }

  /** A contract for one day. */
  private void contracted(Actor lead, EngagementId id) {
    independence.declare(lead, id, DAY, List.of());
    engagements.contract(lead, id, engagements.get(lead, id).revision(), DAY, Optional.of(DAY));
  }

  private void select(Actor assessor) {
    stage.select(assessor);
  }

  private Answer record(
      Visitor visitor,
      String on,
      String independence,
      String grounds,
      String result,
      String note,
      String controls) {
    return visitor.post(
        path,
        "auditedOn",
        on,
        "auditor",
        "監査室",
        "independence",
        independence,
        "grounds",
        grounds,
        "result",
        result,
        "note",
        note,
        "controls",
        controls);
  }

  private Map<RequirementId, LastAudit> last() {
    return audits.overview(provider, service, Optional.empty()).coverage().lines().stream()
        .filter(line -> line.last().isPresent())
        .collect(Collectors.toMap(line -> line.requirement().id(), InternalAuditPagesTest::last));
  }

  private static LastAudit last(Line line) {
    return Optional.of(line).flatMap(Line::last).orElseThrow();
  }

  private static RequirementId id(String value) {
    return RequirementId.of(value);
  }
}
