package dev.akashi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AkashiTest
class ConsultationTest {

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired Prechecks prechecks;
  @Autowired Consultations consultations;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired DSLContext sql;

  private StatementStage statements;
  private Actor provider;
  private Actor reviewer;
  private StatementId statement;

  @BeforeEach
  void aDraft() {
    TestDay.set(LocalDate.of(2025, 1, 10));
    statements = new StatementStage(context);
    provider = statements.representative();
    reviewer = stage.person(Role.REVIEWER);
    statement = statements.draft(provider);
  }

  @Test
  @Clause({"BSR-1", "BSR-2", "BSR-3", "BSR-4", "BSR-5", "BSR-6", "FRM-51", "FRM-38"})
  void thePageTellsEveryRuleWithItsClauseAndWhatIsMissing() {
    String path = "/provider/statements/" + statement + "/precheck";
    Visitor visitor = stage.signedIn(provider);

    String empty = visitor.get(path).body();
    for (int rule = 1; rule <= 11; rule++) {
      assertThat(empty).contains("/about/clauses/BSR-" + rule + "\"");
    }
    assertThat(empty)
        .contains("件の要求事項のうち、0件に回答", "FRM-49", "生成AIに関する情報", "記載なし", "BSR-1-error")
        .contains("?chapter=9&amp;open=9.2.3#9.2.3")
        .contains("\"/provider/statements/" + statement + "/period#f-periodFirst\"")
        .contains("\"/provider/statements/" + statement + "/profile/legal\"")
        .contains("\"/provider/statements/" + statement + "?chapter=9\"");

    statements.fill(provider, statement);
    int total = prechecks.check(provider, statement).report().total();
    String full = visitor.get(path).body();
    assertThat(full)
        .contains(total + "件の要求事項のうち、" + total + "件に回答", "満たしています")
        .doesNotContain("BSR-1-error", "FRM-38-error");
    assertThat(visitor.get(path + "?lang=en").body())
        .contains(
            total + " of " + total + " requirements", "Information on generative AI", "Not stated");
    assertThat(prechecks.check(provider, statement).report().facts())
        .filteredOn(PrecheckReport.Fact::stated)
        .extracting(PrecheckReport.Fact::code)
        .contains("ai", "certifications");
  }

  @Test
  @Clause({"BSR-1", "BSR-10"})
  void whatIsSaidOfAnAnswerLeadsToItsRowOfTheGrid() {
    List<PrecheckReport.Finding> found = prechecks.check(provider, statement).report().findings();

    assertThat(found)
        .filteredOn(each -> each.clause().equals("BSR-1"))
        .isNotEmpty()
        .flatExtracting(PrecheckReport.Finding::pages)
        .allSatisfy(page ->
            assertThat(page.toString()).matches("\\?chapter=(\\d+)&open=(\\1\\.[^#]+)#\\2"));
    assertThat(found)
        .filteredOn(each -> each.clause().equals("BSR-10"))
        .flatExtracting(PrecheckReport.Finding::pages)
        .hasSizeGreaterThan(1)
        .allSatisfy(page -> assertThat(page.toString()).startsWith("?chapter="));
    assertThat(
            stage.signedIn(provider).get("/provider/statements/" + statement + "/precheck").body())
        .containsPattern("\\?chapter=(\\d+)&amp;open=(\\1\\.[^#\"]+)#\\2\">[^<0-9]")
        .doesNotContainPattern("/scope#f-\\d");
  }

  @Test
  @Clause("FRM-49")
  void aFullRunAsksTheDatabaseNoMoreThanOneOfASingleAnswer() {
    drafts.setAuditPeriod(
        provider,
        statement,
        StatementStage.FIRST_PERIOD,
        own.sheet(provider, statement).head().revision());
    drafts.answerAlike(
        provider,
        statement,
        List.of(RequirementId.of("9.2.3")),
        StatementStage.commonMeasure(),
        own.sheet(provider, statement).answersRevision());
    int one = StatementCount.of(sql, () -> prechecks.check(provider, statement));
    statements.fill(provider, statement);

    PrecheckReport report = prechecks.check(provider, statement).report();
    assertThat(report.answered()).isEqualTo(report.total()).isGreaterThan(200);
    assertThat(StatementCount.of(sql, () -> prechecks.check(provider, statement))).isEqualTo(one);
  }

  @Test
  @Clause("FRM-34")
  void theSupportBodySeesTheReportOfThatMomentAndWhetherTheStatementChangedSince() {
    Visitor visitor = stage.signedIn(provider);
    Visitor office = stage.signedIn(reviewer);
    String path = "/provider/statements/" + statement + "/precheck";
    visitor.get(path);
    Answer given = visitor.post(path, "seal", seal(), "question", "対象外の理由はこれで足りるでしょうか。");
    assertThat(given.status()).as(given.body()).isEqualTo(303);
    String page = given.location().replace("?done=consultation.given", "");

    assertThat(office.get("/consultations").body()).contains(page, "未回答");
    assertThat(office.get("/home").body()).contains("回答を待つ事前相談");
    assertThat(office.get(page).body())
        .contains("0件に回答", "対象外の理由はこれで足りるでしょうか。", "変わっていません")
        .contains("\"/baseline/2022-04-01/9.2.3\"")
        .doesNotContain("href=\"/provider/statements/" + statement);

    statements.fill(provider, statement);
    assertThat(office.get(page).body()).contains("0件に回答", "この結果の後に、言明書が変わりました");
    assertThat(office.get(page + "?lang=en").body()).contains("The statement changed after");

    office.get(page + "?lang=ja");
    Answer answered = office.post(page + "/answer", "revision", "0", "reply", "統制目標ごとに書き分けてください。");
    assertThat(answered.status()).as(answered.body()).isEqualTo(303);
    assertThat(visitor.get(page).body()).contains("統制目標ごとに書き分けてください。");
    assertThat(visitor.get("/home").body()).contains("運用支援機関が回答しました");
    Answer late = office.post(page + "/answer", "revision", "0", "reply", "もう一度");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("ほかの人が先に回答しました");

    office.get(page);
    assertThat(office.post(page + "/answer", "revision", "1", "reply", "改めて、足りません。").status())
        .isEqualTo(303);
    assertThat(visitor.get(page).body()).contains("統制目標ごとに書き分けてください。", "改めて、足りません。");
    assertThatThrownBy(() -> sql.execute("update consultation.reply set text = 'x'"))
        .hasStackTraceContaining("what was said stays");
  }

  @Test
  void aReportThatIsNoLongerTrueIsNotGiven() {
    String before = seal();
    statements.fill(provider, statement);
    Visitor visitor = stage.signedIn(provider);
    String path = "/provider/statements/" + statement + "/precheck";
    visitor.get(path);

    Answer stale = visitor.post(path, "seal", before, "question", "");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("結果を表示した後に、言明書が変わりました");
    assertThat(consultations.of(provider, statement)).isEmpty();
  }

  @Test
  void theApiGivesReadsAndAnswersAndNobodyElseSeesIt() {
    Visitor api = stage.api(provider);
    String path = "/api/v1/provider/statements/" + statement;
    Answer check = api.get(path + "/precheck");
    assertThat(check.json().get("report").get("total").intValue()).isGreaterThan(200);
    String seal = check.json().get("seal").stringValue();
    Answer given = api.json("POST", path + "/consultations", "{\"seal\": \"" + seal + "\"}");
    assertThat(given.status()).as(given.body()).isEqualTo(201);
    String id = given.json().get("id").stringValue();

    Visitor office = stage.api(reviewer);
    assertThat(office.get("/api/v1/consultations").body()).contains(id);
    Answer answered =
        office.json(
            "POST",
            "/api/v1/consultations/" + id + "/answer",
            "{\"text\": \"Fine.\", \"revision\": 0}");
    assertThat(answered.json().get("reply").stringValue()).isEqualTo("Fine.");
    assertThat(answered.json().get("replies").get(0).get("text").stringValue()).isEqualTo("Fine.");
    Visitor stranger = stage.api(statements.representative());
    assertThat(stranger.get("/api/v1/consultations/" + id).status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/consultations").status()).isEqualTo(403);
    assertThatThrownBy(() -> sql.execute("update consultation.given set question = 'x'"))
        .hasStackTraceContaining("what was given stays");
  }

  private String seal() {
    return prechecks.check(provider, statement).seal();
  }
}
