package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.platform.Today;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.SignedPapers;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Findings on the statement itself, and what becomes of them in the next year. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class FindingsTest {

  private static final String ENGAGEMENTS = "/api/v1/assessor/engagements";

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired Today today;

  private Actor lead;
  private Actor second;
  private Actor representative;
  private Visitor api;

  @BeforeEach
  void aBodyOfTwo() {
    lead = stage.person(Role.LEAD_ASSESSOR);
    second = stage.colleagueOf(lead, Role.ASSESSOR);
    representative = stage.person(Role.REPRESENTATIVE);
    api = stage.api(lead);
  }

  @Test
  @Clause("FRM-35")
  void controlsThatDoNotSufficeAreRaisedAndSpeakAgainstAFairPresentation() {
    String engagement = fieldwork(statements.declare(representative), LocalDate.of(2025, 1, 15));
    String requirement = statements.weekly().value();
    Visitor pages = stage.signedIn(lead);
    String control = engagement.replace("/api/v1", "") + "/results/" + requirement;
    assertThat(pages.get(control).body())
        .contains("個別管理策が十分でない", "/about/clauses/FRM-35")
        .doesNotContain("除外の理由が成り立たない");
    Answer lacking =
        pages.post(
            control + "/findings", "kind", "EXCLUSION", "findingClass", "", "findingText", "");
    assertThat(lacking.status()).isEqualTo(422);
    assertThat(lacking.body()).contains("その種類の発見事項とすることができません", "分類がありません", "内容がありません");

    Answer raised =
        pages.post(
            control + "/findings",
            "kind",
            "SUFFICIENCY",
            "findingClass",
            "MAJOR",
            "findingText",
            "夜間の操作を点検していない");
    assertThat(raised.status()).as(raised.body()).isEqualTo(303);
    assertThat(pages.get(control).body()).doesNotContain("name=\"findingText\"");
    Visitor provider = stage.signedIn(representative);
    assertThat(provider.get("/provider/findings").body())
        .contains("夜間の操作を点検していない", "個別管理策が十分でない", "重大");

    Answer fair = api.json("PUT", engagement + "/fair-presentation", fair(true, 4));
    assertThat(fair.status()).isEqualTo(422);
    assertThat(fair.body()).contains("assessment.fair-against-findings", requirement);
    assertThat(api.json("PUT", engagement + "/fair-presentation", fair(false, 4)).status())
        .isEqualTo(200);
  }

  @Test
  @Clause({"FRM-39", "FRM-45"})
  void aRemedyStandsNoLongerThanThePaperThatTestedIt() {
    String engagement = fieldwork(statements.declare(representative), LocalDate.of(2025, 1, 15));
    String requirement = statements.weekly().value();
    String id = engagement.substring(ENGAGEMENTS.length() + 1);
    Answer raised =
        api.json(
            "POST",
            engagement + "/results/" + requirement + "/findings",
            "{\"kind\": \"SUFFICIENCY\", \"findingClass\": \"MINOR\", \"text\": \"点検が粗い\"}");
    String finding = raised.json().get("id").stringValue();
    SignedPapers.onEverything(api, id, "2025-01-15");
    on("2025-01-16");
    Answer answered =
        stage
            .api(representative)
            .json(
                "POST",
                "/api/v1/provider/findings/" + finding + "/response",
                "{\"response\": \"改めた\", \"remediedOn\": \"2024-12-10\", \"revision\": 1}");
    assertThat(answered.status()).as(answered.body()).isEqualTo(204);
    assertThat(accept(finding, 2).body()).contains("assessment.retest-missing");

    String retest = signed(engagement, requirement);
    assertThat(accept(finding, 3).status()).isEqualTo(204);
    assertThat(stateOf(engagement)).isEqualTo("REMEDIATED");
    giveBack(engagement, retest);
    assertThat(stateOf(engagement)).isEqualTo("RESPONDED");
  }

  private void giveBack(String engagement, String paper) {
    Answer back =
        stage
            .api(second)
            .json(
                "POST",
                engagement + "/papers/" + paper,
                "{\"step\": \"RETURN\", \"remark\": \"記録を見ていない\", \"revision\": 2}");
    assertThat(back.status()).as(back.body()).isEqualTo(204);
  }

  private static String[] said(String outcome, String text, String retest, int entries) {
    return new String[] {
      "outcome", outcome, "followUp", text, "retest", retest, "revision", String.valueOf(entries)
    };
  }

  private String stateOf(String engagement) {
    return api.get(engagement + "/findings").json().get("items").get(0).get("state").stringValue();
  }

  private Answer accept(String finding, int paper) {
    return api.json(
        "POST",
        "/api/v1/assessor/findings/" + finding,
        "{\"step\": \"ACCEPT\", \"text\": \"確かめた\", \"retest\": %d, \"revision\": 2}"
            .formatted(paper));
  }

  /** A signed paper on the operation of one requirement; gives its id. */
  private String signed(String engagement, String requirement) {
    Answer paper =
        api.json(
            "POST",
            engagement + "/papers",
            """
            {"requirements": ["%s"], "phase": "OPERATION", "technique": "INQUIRY",
             "source": "AUDITEE", "sourceName": "運用課", "doneOn": "%s", "seen": "点検票を見た",
             "judgement": "CONFORMS", "ground": "定めどおり", "sign": true}
            """
                .formatted(requirement, today.day()));
    assertThat(paper.status()).as(paper.body()).isEqualTo(201);
    return paper.json().get("id").stringValue();
  }

  @Test
  @Clause({"FRM-45", "FRM-49"})
  void whatTheLastReportLeftOpenIsFollowedUpBeforeTheNextOne() {
    StatementId first = statements.declare(representative);
    String engagement = fieldwork(first, LocalDate.of(2025, 1, 15));
    String requirement = statements.weekly().value();
    String finding = reportFinding(engagement, requirement);

    String next =
        fieldwork(statements.declareNext(representative, first), LocalDate.of(2026, 1, 15));
    JsonNode carried = api.get(next + "/follow-ups").json().get("items");
    assertThat(carried).hasSize(1);
    assertThat(carried.get(0).get("finding").stringValue()).isEqualTo(finding);
    assertThat(carried.get(0).get("findingClass").stringValue()).isEqualTo("MAJOR");
    assertThat(issue(next, "2026-02-01").body()).contains("assessment.follow-up-missing");
    Visitor pages = stage.signedIn(lead);
    String findings = next.replace("/api/v1", "") + "/findings";
    assertThat(pages.get(findings).body()).contains("前回の発見事項", "夜間の操作を点検していない", "人員を増やす");

    assertThat(pages.get(next.replace("/api/v1", "") + "/results/" + requirement).body())
        .contains("前回の監査", "前回の報告書で是正未了", "夜間の操作を点検していない");

    String followUp = findings + "/" + finding + "/follow-up";
    Answer wordless = pages.post(followUp, said("PERSISTS", " ", "", 0));
    assertThat(wordless.status()).isEqualTo(422);
    assertThat(wordless.body()).contains("確かめた内容がありません");
    Answer byWords = pages.post(followUp, said("PUT_RIGHT", "改めたと聞いた", "", 0));
    assertThat(byWords.status()).isEqualTo(422);
    assertThat(byWords.body()).contains("署名済みの監査調書がありません", "改めたと聞いた");
    String retest = signed(next, requirement);
    assertThat(pages.post(followUp, said("PUT_RIGHT", "夜間の記録を見た", "1", 0)).status()).isEqualTo(303);
    assertThat(issue(next, "2026-02-01").body()).doesNotContain("assessment.follow-up-missing");
    giveBack(next, retest);
    assertThat(issue(next, "2026-02-01").body())
        .as("the paper that showed it was taken back")
        .contains("assessment.follow-up-missing");
    assertThat(pages.post(followUp, said("PERSISTS", "夜間の記録がまだない", "", 0)).status())
        .as("an entry was made meanwhile")
        .isEqualTo(409);
    assertThat(pages.post(followUp, said("PERSISTS", "夜間の記録がまだない", "", 1)).status()).isEqualTo(303);

    assertThat(pages.get(findings).body()).contains("是正されていない", "夜間の記録がまだない", "候補");
    assertThat(issue(next, "2026-02-01").body()).doesNotContain("assessment.follow-up-missing");
    assertThat(stage.api(stage.person(Role.LEAD_ASSESSOR)).get(next + "/follow-ups").status())
        .isEqualTo(404);
  }

  @Test
  @Clause("FRM-37")
  void aPaperThatSaysOtherTechnologyOpensAnEquivalenceRecord() {
    String engagement = fieldwork(statements.declare(representative), LocalDate.of(2025, 1, 15));
    String requirement = statements.all().getLast().value();
    SignedPapers.onEverything(api, engagement.substring(ENGAGEMENTS.length() + 1), "2025-01-15");
    Answer paper =
        api.json(
            "POST",
            engagement + "/papers",
            """
            {"requirements": ["%s"], "phase": "DESIGN", "technique": "INQUIRY", "source": "AUDITEE",
             "sourceName": "認証基盤課", "doneOn": "2025-01-15", "seen": "生体認証を使っている",
             "judgement": "CONFORMS", "ground": "規程どおり", "otherTechnology": true, "sign": true}
            """
                .formatted(requirement));
    assertThat(paper.status()).as(paper.body()).isEqualTo(201);
    Visitor pages = stage.signedIn(lead);
    String control = engagement.replace("/api/v1", "") + "/results/" + requirement;
    assertThat(pages.get(control).body()).contains("同等性を判断するまで、結論を記録できません");
    String conclusion =
        """
        {"design": "EFFECTIVE", "designOn": "2024-11-15", "operation": "EFFECTIVE",
         "technique": "INSPECTION", "reason": "設定値を閲覧した", "revision": 0}
        """;
    Answer early = api.json("PUT", engagement + "/results/" + requirement, conclusion);
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.body()).contains("assessment.equivalence-missing", "FRM-37");

    Answer wordless = pages.post(control + "/equivalence", "revision", "0", "equivalent", "true");
    assertThat(wordless.status()).isEqualTo(422);
    assertThat(wordless.body()).contains("使われている技術がありません", "説明がありません", "判断の理由がありません");
    assertThat(pages.post(control + "/equivalence", "revision", "0", "equivalent", "").body())
        .contains("同等かどうかが選ばれていません");
    String[] judged = {
      "revision",
      "0",
      "technology",
      "生体認証",
      "explanation",
      "鍵を持ち出せない",
      "equivalent",
      "true",
      "equivalenceReason",
      "公表された評価結果を確かめた",
      "adviser",
      "大学 教授"
    };
    assertThat(pages.post(control + "/equivalence", judged).status()).isEqualTo(303);
    assertThat(pages.post(control + "/equivalence", judged).status()).isEqualTo(409);
    assertThat(api.get(engagement + "/equivalences").body()).contains("生体認証", "大学 教授");
    ok(api.json("PUT", engagement + "/results/" + requirement, conclusion));
    assertThat(
            stage.api(stage.person(Role.LEAD_ASSESSOR)).get(engagement + "/equivalences").status())
        .isEqualTo(404);
  }

  /** A first audit that ends in a report with one finding that is not put right. */
  private String reportFinding(String engagement, String requirement) {
    Answer raised =
        api.json(
            "POST",
            engagement + "/results/" + requirement + "/findings",
            "{\"kind\": \"SUFFICIENCY\", \"findingClass\": \"MAJOR\", \"text\":"
                + " \"夜間の操作を点検していない\"}");
    assertThat(raised.status()).as(raised.body()).isEqualTo(201);
    String finding = raised.json().get("id").stringValue();
    SignedPapers.onEverything(api, engagement.substring(ENGAGEMENTS.length() + 1), "2025-01-15");
    SignedPapers.review(stage.api(second), engagement.substring(ENGAGEMENTS.length() + 1));
    ok(
        api.json(
            "POST",
            engagement + "/samples",
            "{\"requirements\": [\"%s\"], \"populationOf\": \"週次点検\"}".formatted(requirement)));
    ok(api.json("POST", engagement + "/samples/conform", "{}"));
    ok(
        api.json(
            "POST",
            engagement + "/results",
            """
            {"design": "EFFECTIVE", "designOn": "2024-11-15", "operation": "EFFECTIVE",
             "technique": "INSPECTION", "reason": "設定値を閲覧した"}
            """));
    Answer answered =
        stage
            .api(representative)
            .json(
                "POST",
                "/api/v1/provider/findings/" + finding + "/response",
                "{\"response\": \"人員を増やす\", \"revision\": 1}");
    assertThat(answered.status()).as(answered.body()).isEqualTo(204);
    Answer tooEasy = judge(finding, "ACCEPT");
    assertThat(tooEasy.body()).contains("assessment.remedy-undated", "assessment.retest-missing");
    assertThat(judge(finding, "REPORT").status()).isEqualTo(204);
    ok(api.json("PUT", engagement + "/fair-presentation", fair(false, 4)));
    ok(
        api.json(
            "PUT",
            engagement + "/signer",
            """
            {"person": "%s", "qualifications": ["CISA"], "experienceYears": 8,
             "nationality": "JP", "revision": 5}
            """
                .formatted(lead.person())));
    on("2025-03-20");
    ok(api.json("PUT", engagement + "/closing", "{\"subsequentEvents\": \"なし\", \"revision\": 6}"));
    SignedPapers.represent(
        stage.api(representative), engagement.substring(ENGAGEMENTS.length() + 1));
    Answer issued = issue(engagement, "2025-03-20");
    assertThat(issued.status()).as(issued.body()).isEqualTo(201);
    assertThat(issued.json().get("findings").get(0).get("findingClass").stringValue())
        .isEqualTo("MAJOR");
    return finding;
  }

  private Answer judge(String finding, String step) {
    return api.json(
        "POST",
        "/api/v1/assessor/findings/" + finding,
        "{\"step\": \"%s\", \"text\": \"回答を受けて\", \"revision\": 2}".formatted(step));
  }

  private Answer issue(String engagement, String on) {
    on(on);
    String revision = api.get(engagement).json().get("revision").toString();
    return api.json(
        "POST",
        engagement + "/report",
        "{\"issuedOn\": \"%s\", \"revision\": %s}".formatted(on, revision));
  }

  /** Tokens of another day have run out. */
  private void on(String day) {
    TestDay.set(LocalDate.parse(day));
    api = stage.api(lead);
  }

  private static String fair(boolean fair, int revision) {
    return "{\"fair\": %s, \"concludedOn\": \"2025-01-15\", \"reason\": \"構成図と突き合わせた\", \"revision\": %d}"
        .formatted(fair, revision);
  }

  /** An engagement of the body in fieldwork; gives its address. */
  private String fieldwork(StatementId statement, LocalDate day) {
    TestDay.set(day);
    stage.select(lead);
    statements.name(representative, statement, lead);
    api = stage.api(lead);
    Answer taken =
        api.json(
            "POST", ENGAGEMENTS, "{\"statement\": \"" + statement + "\", \"on\": \"" + day + "\"}");
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    String engagement = ENGAGEMENTS + "/" + taken.json().get("id").stringValue();
    String member = "{\"name\": \"%s\"}";
    String declaration = "{\"declaredOn\": \"" + day.minusDays(1) + "\"}";
    ok(
        api.json(
            "PUT",
            engagement + "/team",
            "{\"members\": [%s, %s], \"revision\": 1}"
                .formatted(member.formatted(lead.name()), member.formatted(second.name()))));
    ok(api.json("POST", engagement + "/independence", declaration));
    ok(stage.api(second).json("POST", engagement + "/independence", declaration));
    ok(api.json("POST", engagement + "/contract", "{\"on\": \"" + day + "\", \"revision\": 2}"));
    ok(api.json("POST", engagement + "/plan", "{}"));
    ok(api.json("POST", engagement + "/fieldwork", "{\"on\": \"" + day + "\", \"revision\": 3}"));
    return engagement;
  }

  private static void ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
