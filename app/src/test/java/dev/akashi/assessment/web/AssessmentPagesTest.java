package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The register, the engagement and the report as pages that work without script. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class AssessmentPagesTest {

  private static final LocalDate CONTRACT = LocalDate.of(2025, 1, 15);
  private static final LocalDate REPORT = LocalDate.of(2025, 3, 20);
  private static final Pattern POPULATION =
      Pattern.compile("name=\"population\" value=\"([0-9a-f-]{36})\"");
  private static final Pattern FINDING = Pattern.compile("/findings/([0-9a-f-]{36})\"");

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;

  private Actor lead;
  private Actor second;

  @BeforeEach
  void anAssessor() {
    TestDay.set(CONTRACT);
    lead = stage.person(Role.LEAD_ASSESSOR);
    second = stage.colleagueOf(lead, Role.ASSESSOR);
  }

  @Test
  @Clause({"FRM-26", "FRM-29"})
  void everybodySeesWhoIsSelectedWhileTheSelectionIsInForce() {
    String name = lead.organisation().name().ja();
    assertThat(stage.visitor().get("/assessors").body()).doesNotContain(name);

    select(lead);
    assertThat(stage.visitor().get("/assessors").body()).contains(name);
    assertThat(stage.visitor().get("/assessors?lang=en").body())
        .contains("List of assessors", lead.organisation().name().en());

    TestDay.set(LocalDate.of(2026, 4, 1));
    assertThat(stage.visitor().get("/assessors").body()).doesNotContain(name);
  }

  @Test
  void theOfficeKeepsTheRegisterAndOthersMayNot() {
    Visitor office = stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));
    office.get("/programme/assessors");
    Answer tooLong =
        office.post(
            "/programme/assessors",
            "assessor",
            lead.organisationId().toString(),
            "kind",
            "AUDIT_CORPORATION",
            "number",
            "B-" + lead.organisationId(),
            "from",
            "R6.4.1",
            "until",
            "2027-03-31",
            "reason",
            "選定の継続");

    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.body())
        .contains("選定の期間は最長 2 年です", "/about/clauses/FRM-29", "value=\"R6.4.1\"");

    Visitor assessor = stage.signedIn(lead);
    assertThat(assessor.get("/programme/assessors").status()).isEqualTo(403);
    assertThat(office.get("/assessor").status()).isEqualTo(403);
  }

  @Test
  @Clause({"FRM-32", "FRM-33"})
  void anEngagementIsLedOnPagesFromTheContractToThePrintedReport() {
    Actor representative = stage.person(Role.REPRESENTATIVE);
    StatementId statement = statements.declare(representative);
    TestDay.set(CONTRACT);
    select(lead);
    Visitor provider = stage.signedIn(representative);
    String naming = "/provider/statements/" + statement + "/assessor";
    assertThat(provider.get("/home").body()).contains(naming);
    assertThat(provider.get(naming).body()).contains(lead.organisation().name().ja());
    done(provider.post(naming, "assessor", lead.organisationId().toString()));
    assertThat(provider.get("/home").body()).doesNotContain(naming);
    Visitor assessor = stage.signedIn(lead);
    assertThat(assessor.get("/assessor").body()).contains(statement.toString());
    Answer early =
        assessor.post(
            "/assessor/engagements", "statement", statement.toString(), "on", "2024-12-31");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.body()).contains("言明日");
    String page =
        path(
            assessor.post(
                "/assessor/engagements", "statement", statement.toString(), "on", "2025-01-15"));

    assertThat(assessor.get(page).body()).contains("独立性の宣言", "/about/clauses/FRM-31");
    assessor.post(
        page + "/team",
        "revision",
        "1",
        "person0",
        lead.person().toString(),
        "person1",
        second.person().toString());
    String own = page + "/independence";
    done(assessor.post(own, "declaredOn", "R7.1.14", "confirmed", "true"));
    Visitor reviewer = stage.signedIn(second);
    assertThat(reviewer.get("/home").body()).contains(own, "独立性を宣言する");
    done(reviewer.post(own, "declaredOn", "2025-01-14", "confirmed", "true"));
    assertThat(reviewer.get("/home").body()).doesNotContain(own);
    done(assessor.post(page + "/contract", "revision", "2", "on", "2025-01-15", "endsOn", ""));
    done(assessor.post(page + "/plan"));
    done(assessor.post(page + "/fieldwork", "revision", "3", "on", "2025-01-15"));
    assertThat(assessor.get(page).body()).contains("適正表示", "整備", "運用");

    Answer nothing = assessor.post(page + "/results", "act", "conclude", "which", "filter");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.body()).contains("記録する内容が選ばれていません");

    String engagement = page.substring(page.lastIndexOf('/') + 1);
    SignedPapers.onEverything(stage.api(lead), engagement, "2025-01-15");
    SignedPapers.review(stage.api(second), engagement);
    Answer partly =
        assessor.post(
            page + "/results",
            "act",
            "conclude",
            "which",
            "filter",
            "design",
            "EFFECTIVE",
            "designOn",
            "2024-11-15",
            "operation",
            "EFFECTIVE",
            "technique",
            "INSPECTION",
            "reason",
            "設定値を閲覧した");
    assertThat(partly.body()).contains("次の項目は記録していません", "/about/clauses/FRM-38");

    String control = page + "/results/" + statements.weekly();
    assertThat(assessor.get(control).body()).contains("サンプルはまだありません");
    done(
        assessor.post(
            control + "/populations",
            "line",
            "1",
            "populationOf",
            "10月から12月の点検票",
            "populationFrom",
            "点検システム",
            "takenOn",
            "R7.1.10",
            "keys",
            IntStream.rangeClosed(1, 13)
                .mapToObj(n -> "第" + n + "週")
                .collect(Collectors.joining("\n"))));
    String frozen = first(POPULATION, assessor.get(control).body());
    done(assessor.post(control + "/samples", "line", "1", "population", frozen));
    assertThat(assessor.get(control).body()).contains("母集団 13件から 5件");
    done(
        assessor.post(
            page + "/results/conform",
            "items",
            "5",
            "which",
            "checked",
            "requirement",
            statements.weekly().value()));
    SignedPapers.onDeviation(
        stage.api(lead), engagement, statements.weekly().value(), "2025-01-15", "点検票に押印がない");
    recordException(assessor, control);

    String report = page + "/report";
    Answer blocked = assessor.get(report);
    assertThat(blocked.body()).contains("発行できません", "署名者が決まっていません", "後発事象の有無が記載されていません");

    TestDay.set(REPORT);
    assessor = stage.signedIn(lead);
    answerFinding(assessor, representative, page);
    done(
        assessor.post(
            page + "/signer",
            "revision",
            "4",
            "signer",
            lead.person().toString(),
            "qualifications",
            "CISA",
            "experienceYears",
            "8",
            "nationality",
            "jp"));
    done(
        assessor.post(
            page + "/fair-presentation",
            "revision",
            "5",
            "fair",
            "true",
            "fairOn",
            "2025-02-01",
            "fairReason",
            "構成図と突き合わせた"));
    done(assessor.post(page + "/closing", "revision", "6", "subsequentEvents", "なし"));
    assertThat(assessor.get(report).body()).contains("代表者の署名がありません", "経営者確認書を読む");
    SignedPapers.represent(stage.api(representative), engagement);
    assertThat(assessor.get(report).body()).contains(representative.name() + "が署名しています");
    String issued = path(assessor.post(report, "revision", "7", "issuedOn", "2025-03-20"));

    assertThat(assessor.get(issued).body())
        .contains("t-list t-report", "サンプル（個別管理策1）：母集団13件から5件、逸脱0件。", "10月から12月の点検票<br>第");
    assertThat(assessor.get(issued).body()).contains("将来を保証するものではなく", "2024年12月31日", "発行時と同じ内容です");
    assertThat(stage.signedIn(representative).get(issued + "?lang=en").body())
        .contains("does not guarantee the future");
    assertThat(stage.signedIn(stage.person(Role.LEAD_ASSESSOR)).get(issued).status())
        .isEqualTo(404);
    assertThat(stage.signedIn(stage.person(Role.REVIEWER)).get(issued).status()).isEqualTo(200);
  }

  private void recordException(Visitor assessor, String control) {
    assessor.get(control);
    done(
        assessor.post(
            control,
            "revision",
            "0",
            "design",
            "EFFECTIVE",
            "designOn",
            "2024-11-15",
            "operation",
            "EXCEPTION",
            "technique",
            "INSPECTION",
            "reason",
            "点検票に押印がない"));
    Answer stale =
        assessor.post(
            control,
            "revision",
            "0",
            "design",
            "EFFECTIVE",
            "designOn",
            "2024-11-15",
            "operation",
            "EFFECTIVE",
            "technique",
            "INSPECTION",
            "reason",
            "別の人の判断");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("別の人の判断", "点検票に押印がない");
  }

  private void answerFinding(Visitor assessor, Actor representative, String page) {
    String finding = first(FINDING, assessor.get(page + "/findings").body());
    Visitor provider = stage.signedIn(representative);
    assertThat(provider.get("/provider/findings/" + finding).status()).isEqualTo(404);

    done(
        assessor.post(
            page + "/findings/" + finding,
            "revision",
            "1",
            "step",
            "RAISE",
            "findingClass",
            "MINOR",
            "text",
            "押印のない点検票がある"));
    Answer twice =
        assessor.post(
            page + "/findings/" + finding,
            "revision",
            "1",
            "finding",
            finding,
            "step",
            "RAISE",
            "findingClass",
            "MINOR",
            "text",
            "押印のない点検票がある");
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.body()).doesNotContain("rows=\"3\">押印のない点検票がある");
    assertThat(provider.get("/home").body()).contains("/provider/findings/" + finding);
    provider.get("/provider/findings/" + finding);
    assertThat(
            provider
                .post("/provider/findings/" + finding, "revision", "2", "response", " ")
                .status())
        .isEqualTo(422);
    done(
        provider.post(
            "/provider/findings/" + finding,
            "revision",
            "2",
            "response",
            "手順を改めた",
            "remediedOn",
            "2024-12-10"));
    SignedPapers.onEverything(
        stage.api(lead), page.substring(page.lastIndexOf('/') + 1), REPORT.toString());
    SignedPapers.review(stage.api(second), page.substring(page.lastIndexOf('/') + 1));
    done(
        assessor.post(
            page + "/findings/" + finding,
            "revision",
            "3",
            "step",
            "ACCEPT",
            "retest",
            "5",
            "text",
            "期間内の是正を確かめた"));
    done(
        assessor.post(
            page + "/results/" + statements.weekly(),
            "revision",
            "1",
            "design",
            "EFFECTIVE",
            "designOn",
            "2024-11-15",
            "operation",
            "EFFECTIVE",
            "technique",
            "INSPECTION",
            "reason",
            "是正後の点検票を閲覧した"));
  }

  private void select(Actor assessor) {
    stage.select(assessor);
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }

  private static String path(Answer answer) {
    done(answer);
    String location = answer.location();
    int query = location.indexOf('?');
    String address = query < 0 ? location : location.substring(0, query);
    return address.startsWith("http") ? URI.create(address).getPath() : address;
  }

  private static String first(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    assertThat(matcher.find()).as(body).isTrue();
    return matcher.group(1);
  }
}
