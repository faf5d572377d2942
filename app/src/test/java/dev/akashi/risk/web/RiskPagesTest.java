package dev.akashi.risk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskSeal;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.StatementSteps;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
@Clause("FRM-03")
class RiskPagesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 10);

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired OwnStatements own;
  @Autowired Declarations declarations;
  @Autowired RiskAnalyses analyses;
  @Autowired StatementSteps steps;
  @Autowired TransactionTemplate transaction;
  @Autowired AssessorNaming naming;
  @Autowired Engagements engagements;
  @Autowired DSLContext sql;

  private Actor provider;
  private StatementStage statements;
  private StatementId statement;
  private String path;

  @BeforeEach
  void aCompleteStatement() {
    TestDay.set(DAY);
    statements = new StatementStage(context);
    provider = statements.representative();
    statement = statements.complete(provider);
    path = "/provider/statements/" + statement + "/risks";
  }

  @Test
  void aRiskIsWrittenLinkedApprovedAndShownWithItsControls() {
    Visitor visitor = stage.signedIn(provider);
    assertThat(visitor.get("/provider/statements/" + statement).body())
        .contains(path, "リスクが1件もありません");

    Answer added = add(visitor, "9.2.3.11.PB", "1", "4");
    assertThat(added.status()).as(added.body()).isEqualTo(303);
    String risk = added.location();
    assertThat(visitor.get(risk).body()).contains("リスクを追加しました。", "9.2.3.11.PB");
    String list = visitor.get(path).body();
    assertThat(list).contains("R1", "権限のない者による閲覧", "未承認", "<svg class=\"heat__map\"", "既定値");

    Answer approved =
        visitor.post(
            risk.replace("?done=risk.added", "") + "/approve",
            "revision",
            "0",
            "approvedBy",
            "情報システム部長",
            "approvedOn",
            "2025-01-09");
    assertThat(approved.status()).as(approved.body()).isEqualTo(303);
    assertThat(visitor.get(path + "?lang=en").body())
        .contains("approved 9 Jan 2025", "Controls without a risk")
        .doesNotContain("not approved</span>");
    assertThat(visitor.get("/provider/statements/" + statement + "?chapter=9&lang=ja").body())
        .contains("リスク 1件", "リスクなし", "どのリスクにも対応していません")
        .doesNotContain("リスクが1件もありません");
  }

  @Test
  void theFiltersShowWhatLacksAControlAnApprovalOrIsAboveTheCriterion() {
    Visitor visitor = stage.signedIn(provider);
    visitor.get(path);
    add(visitor, "", "3", "4");
    add(visitor, "9.2.3.11.PB", "1", "1");

    assertThat(analyses.overview(provider, statement).gaps().withoutControl())
        .extracting(each -> each.number())
        .containsExactly(1);
    assertThat(rows(visitor, "?show=WITHOUT_CONTROL")).isEqualTo("R1 ");
    assertThat(rows(visitor, "?show=ABOVE_CRITERION")).isEqualTo("R1 ");
    assertThat(rows(visitor, "?show=UNAPPROVED")).isEqualTo("R1 R2 ");
    assertThat(rows(visitor, "?control=9.2.3.11.PB")).isEqualTo("R2 ");
    assertThat(rows(visitor, "?q=9.2.3.11.PB")).isEqualTo("R2 ");
    assertThat(rows(visitor, "?q=%E9%96%B2%E8%A6%A7")).isEqualTo("R1 R2 ");
  }

  private String rows(Visitor visitor, String query) {
    StringBuilder found = new StringBuilder();
    Pattern.compile(path + "/[0-9a-f-]{36}\">(R\\d+)<")
        .matcher(visitor.get(path + query).body())
        .results()
        .forEach(hit -> found.append(hit.group(1)).append(' '));
    return found.toString();
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
    Visitor visitor = stage.signedIn(provider);
    visitor.get(path);

    Answer unknown = add(visitor, "9.2.3.11.PB 7.7.7 9.2.3.11.PB:9", "1", "1");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body()).contains("7.7.7", "9.2.3.11.PB:9", "value=\"利用者の文書\"", "FRM-03");
    Answer above = add(visitor, "", "4", "4");
    assertThat(above.status()).isEqualTo(422);
    assertThat(above.body()).contains("対応の前より大きくなっています");
    assertThat(analyses.overview(provider, statement).analysis().risks()).isEmpty();
  }

  @Test
  void aChangeTakesTheApprovalBackAndAnOldFormIsRefused() {
    Visitor api = stage.api(provider);
    Answer added = api.json("POST", "/api/v1" + path, risk("[\"9.2.3.11.PB:1\"]", 1, 1));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.json().get("controls").get(0).stringValue()).isEqualTo("9.2.3.11.PB:1");
    String one = "/api/v1" + path + "/" + added.json().get("id").stringValue();
    Answer wrongOwner =
        api.json(
            "POST",
            one + "/approve",
            "{\"by\": \"総務課長\", \"on\": \"2025-01-09\", \"revision\": 0}");
    assertThat(wrongOwner.status()).isEqualTo(422);
    assertThat(wrongOwner.body()).contains("risk.not-the-owner");
    Answer approved =
        api.json(
            "POST",
            one + "/approve",
            "{\"by\": \"情報システム部長\", \"on\": \"2025-01-09\", \"revision\": 0}");
    assertThat(approved.json().get("approval").get("by").stringValue()).isEqualTo("情報システム部長");

    assertThat(api.json("PUT", one, risk("[]", 2, 2, 0)).status()).isEqualTo(409);
    Answer changed = api.json("PUT", one, risk("[]", 2, 2, 1));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().get("approval").isNull()).isTrue();
    assertThat(api.json("DELETE", one + "?revision=2", null).status()).isEqualTo(204);
    assertThat(api.json("POST", "/api/v1" + path, risk("[]", 1, 1)).json().get("number").intValue())
        .isEqualTo(2);
  }

  @Test
  void theProviderSetsItsOwnCriterionAndScales() {
    Visitor api = stage.api(provider);
    api.json("POST", "/api/v1" + path, risk("[]", 3, 4));
    String criterion = "/api/v1" + path + "/criterion";

    Answer tooFew = api.json("PUT", criterion, "{\"likelihood\": [\"低\", \"高\"], \"revision\": 0}");
    assertThat(tooFew.body()).contains("risk.steps-in-use");
    Answer all = api.json("PUT", criterion, "{\"acceptableUpTo\": 16, \"revision\": 0}");
    assertThat(all.body()).contains("risk.everything-acceptable");
    Answer set =
        api.json(
            "PUT",
            criterion,
            """
            {"acceptableUpTo": 12, "text": "取締役会で決定", "revision": 0,
             "likelihood": ["年1回未満", "年1回", "月1回", "週1回", "毎日"]}
            """);
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    assertThat(set.json().get("items").get(0).get("acceptable").booleanValue()).isTrue();

    String page = stage.signedIn(provider).get(path).body();
    assertThat(page).contains("12 以下のリスク", "取締役会で決定", "5 毎日", "4 極めて大きい");
    assertThat(api.json("PUT", criterion, "{\"acceptableUpTo\": 3, \"revision\": 0}").status())
        .isEqualTo(409);
  }

  @Test
  @Clause("FRM-03")
  void aLowerCriterionTakesApprovalsBackThatWereGivenWithoutAReason() {
    Visitor visitor = stage.signedIn(provider);
    String risk = add(visitor, "9.2.3.11.PB", "1", "4").location().replace("?done=risk.added", "");
    Answer approved =
        visitor.post(
            risk + "/approve",
            "revision",
            "0",
            "approvedBy",
            "情報システム部長",
            "approvedOn",
            "2025-01-09");
    assertThat(approved.status()).as(approved.body()).isEqualTo(303);
    assertThat(visitor.get(path).body()).doesNotContain("未承認</span>");

    Visitor api = stage.api(provider);
    String criterion = "/api/v1" + path + "/criterion";
    Answer set = api.json("PUT", criterion, "{\"acceptableUpTo\": 1, \"revision\": 0}");

    assertThat(set.status()).as(set.body()).isEqualTo(200);
    assertThat(visitor.get(path).body()).contains("未承認</span>");
  }

  @Test
  @Clause("FRM-34")
  void whatWasNotLookedAtIsNotFixedWithTheDeclaration() {
    Visitor visitor = stage.signedIn(provider);
    add(visitor, "9.2.3.11.PB", "1", "4");
    String declare = "/provider/statements/" + statement + "/declare";
    String page = visitor.get(declare).body();
    assertThat(page).contains("リスク分析を見る");
    String seal = hidden(page, "seal");
    String beside = hidden(page, "beside");

    add(visitor, "9.2.3.11.PB", "1", "2");
    Answer refused =
        visitor.post(declare, "declaredOn", "2025-01-10", "seal", seal, "beside", beside);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("リスク分析又は根拠とする内部監査報告書が変わりました", "FRM-34");
    Answer unseen =
        stage
            .api(provider)
            .json(
                "POST",
                "/api/v1/provider/statements/" + statement + "/declare",
                "{\"contentSeal\": \"" + seal + "\"}");
    assertThat(unseen.status()).isEqualTo(409);

    Answer declared =
        visitor.post(
            declare,
            "declaredOn",
            "2025-01-10",
            "seal",
            hidden(refused.body(), "seal"),
            "beside",
            hidden(refused.body(), "beside"));
    assertThat(declared.status()).as(declared.body()).isEqualTo(303);
  }

  private static String hidden(String page, String name) {
    return page.replaceAll("(?s).*name=\"" + name + "\" value=\"([0-9a-f]*)\".*", "$1");
  }

  @Test
  void everyFieldOfACallThatIsWrongIsNamed() {
    Answer refused =
        stage
            .api(provider)
            .json(
                "POST",
                "/api/v1" + path,
                "{\"treatment\": \"PRAY\", \"impact\": 9, \"residualImpact\": 1}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("asset", "threat", "likelihood", "impact", "treatment", "plan", "owner")
        .contains("residualLikelihood");
  }

  @Test
  void theAnalysisIsFixedWithTheDeclarationAndGoesOnInTheNextVersion() {
    Visitor api = stage.api(provider);
    api.json("POST", "/api/v1" + path, risk("[\"9.2.3\"]", 1, 1));
    assertThat(declarations.check(provider, statement).errors()).isEmpty();
    assertThat(api.get("/api/v1" + path + "/fixed").status()).isEqualTo(404);
    statements.declare(provider, statement);

    String content = api.get("/api/v1" + path + "/fixed").body();
    String seal = own.sheet(provider, statement).head().sealed().orElseThrow().hash();
    assertThat(content).contains(seal, "権限のない者による閲覧", "akashi-risk-1");
    assertThat(api.get("/api/v1" + path).json().get("fixedHash").stringValue())
        .isEqualTo(RiskSeal.hash(content));
    Answer late = api.json("POST", "/api/v1" + path, risk("[]", 1, 1));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("risk.fixed");
    assertThat(stage.signedIn(provider).get(path).body())
        .contains("確定しました", RiskSeal.hash(content))
        .doesNotContain(path + "/new");

    StatementId next = declarations.withdraw(provider, statement, "対象の誤り");
    assertThat(analyses.overview(provider, next).analysis().risks())
        .hasSize(1)
        .first()
        .satisfies(each -> assertThat(each.number()).isEqualTo(1));
    Answer further =
        api.json("POST", "/api/v1/provider/statements/" + next + "/risks", risk("[]", 1, 1));
    assertThat(further.json().get("number").intValue()).isEqualTo(2);
    assertThat(analyses.overview(provider, statement).analysis().risks()).hasSize(1);
  }

  @Test
  @Clause("FRM-03")
  void whoBearsWhatIsLeftIsAskedAnewForTheNextPeriodOnly() {
    Visitor api = stage.api(provider);
    Answer added = api.json("POST", "/api/v1" + path, risk("[\"9.2.3\"]", 1, 1));
    String one = "/api/v1" + path + "/" + added.json().get("id").stringValue();
    api.json(
        "POST",
        one + "/approve",
        "{\"by\": \"情報システム部長\", \"on\": \"2025-01-09\", \"revision\": 0}");
    statements.declare(provider, statement);

    StatementId again = declarations.withdraw(provider, statement, "対象の誤り");
    assertThat(theRisk(again).approval()).as("the same period").isPresent();
    statements.declare(provider, again);
    transaction.executeWithoutResult(status -> {
      steps.takenUp(provider, again);
      steps.assessed(provider, again);
    });

    StatementId next = declarations.startNext(provider, again);
    assertThat(theRisk(next).approval()).isEmpty();
    assertThat(declarations.check(provider, next).findings())
        .extracting(found -> found.reason().code())
        .contains("risk.unapproved");
    assertThat(theRisk(again).approval()).isPresent();
  }

  private Risk theRisk(StatementId of) {
    return analyses.overview(provider, of).analysis().risks().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update risk.item set threat = 'another'",
        "delete from risk.item",
        "delete from risk.answered_by",
        "update risk.analysis set criterion = 'another'",
      })
  void theDatabaseRefusesToChangeAFixedAnalysis(String change) {
    stage.api(provider).json("POST", "/api/v1" + path, risk("[\"9.2.3\"]", 1, 1));
    statements.declare(provider, statement);
    String where =
        change.contains("answered_by")
            ? " where item in (select id from risk.item where statement = '%s')"
            : " where statement = '%s'";

    assertThatThrownBy(() -> sql.execute(change + where.formatted(statement)))
        .hasStackTraceContaining("risk analysis is fixed");
  }

  @Test
  void warningsStopNoDeclaration() {
    assertThat(declarations.check(provider, statement).findings())
        .filteredOn(found -> found.rule().equals("FRM-03"))
        .extracting(StatementFinding::severity)
        .containsExactly(StatementFinding.Severity.WARNING);
    statements.declare(provider, statement);
    assertThat(analyses.overview(provider, statement).analysis().fixed()).isPresent();
  }

  @Test
  void theAssessorReadsItAndNobodyElseLearnsOfIt() {
    stage.api(provider).json("POST", "/api/v1" + path, risk("[\"9.2.3\"]", 1, 1));
    statements.declare(provider, statement);
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    stage.select(lead);
    naming.name(provider, statement, lead.organisationId());
    EngagementId engagement = engagements.take(lead, statement, DAY);
    String theirs = "/assessor/engagements/" + engagement + "/risks";

    assertThat(stage.signedIn(lead).get("/assessor/engagements/" + engagement).body())
        .contains(theirs);
    assertThat(stage.signedIn(lead).get(theirs).body())
        .contains("権限のない者による閲覧")
        .doesNotContain("<form method=\"post\" action=\"" + theirs);
    assertThat(stage.api(lead).get("/api/v1" + theirs).json().get("items")).hasSize(1);
    assertThat(stage.signedIn(stage.person(Role.LEAD_ASSESSOR)).get(theirs).status())
        .isEqualTo(404);
    Visitor other = stage.signedIn(stage.person(Role.REPRESENTATIVE));
    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(add(other, "", "1", "1").status()).isEqualTo(404);
    assertThat(stage.signedIn(stage.person(Role.PROGRAMME_OFFICER)).get(path).status())
        .isEqualTo(403);
  }

  private Answer add(Visitor visitor, String controls, String likelihood, String impact) {
    return visitor.post(
        path,
        "asset",
        "利用者の文書",
        "threat",
        "権限のない者による閲覧",
        "description",
        "",
        "likelihood",
        "3",
        "impact",
        "4",
        "treatment",
        "MODIFY",
        "plan",
        "アクセス権を絞る",
        "owner",
        "情報システム部長",
        "due",
        "2025-03-31",
        "residualLikelihood",
        likelihood,
        "residualImpact",
        impact,
        "controls",
        controls);
  }

  private static String risk(String controls, int likelihood, int impact) {
    return risk(controls, likelihood, impact, 0);
  }

  private static String risk(String controls, int likelihood, int impact, int revision) {
    return """
    {"asset": "利用者の文書", "threat": "権限のない者による閲覧", "likelihood": 3, "impact": 4,
     "treatment": "MODIFY", "plan": "アクセス権を絞る", "owner": "情報システム部長",
     "residualLikelihood": %d, "residualImpact": %d, "controls": %s, "revision": %d}
    """
        .formatted(likelihood, impact, controls, revision);
  }
}
