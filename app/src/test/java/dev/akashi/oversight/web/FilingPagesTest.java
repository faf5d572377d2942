package dev.akashi.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessor.AssessorSelections;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Reports and notices on the pages of both sides and over the API. */
@AkashiTest
class FilingPagesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 10);
  private static final String[] REPORT = {
    "item-engagements",
    "2",
    "item-complaints",
    "苦情は3件",
    "item-quality-structure",
    "なし",
    "item-training-hours",
    "8",
    "item-independence",
    "なし"
  };

  @Autowired Stage stage;
  @Autowired AssessorSelections selections;

  private Actor body;
  private Actor officer;
  private String selection;

  @BeforeEach
  void aSelectedBody() {
    TestDay.set(DAY);
    body = stage.person(Role.LEAD_ASSESSOR);
    officer = stage.person(Role.PROGRAMME_OFFICER);
    stage.select(body, new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 3, 31)));
    selection = selections.mine(body).getFirst().selection().id().toString();
  }

  @Test
  @Clause("FRM-29")
  void aReportIsWrittenReturnedMendedAndAcknowledgedOnPages() {
    Visitor own = stage.signedIn(body);
    assertThat(own.get("/assessors/own").body()).contains("/assessors/filings");
    String form = "/assessors/filings/reports/" + selection;
    assertThat(own.get("/assessors/filings").body()).contains(form, "2025年4月30日");
    assertThat(own.get(form).body()).contains("苦情と、その対応", "本システムの記録では");
    Visitor.Answer refused = own.post(form, "item-engagements", "二", "item-complaints", "3件");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("3件", "0以上の整数ではありません");

    String link = own.post(form, REPORT).location().replaceAll("\\?.*", "");
    assertThat(own.get(link).body()).contains("苦情は3件", "確認待ち").doesNotContain("受理する");
    Visitor office = stage.signedIn(officer);
    assertThat(office.get("/programme/assessors/filings?start=0").status()).isEqualTo(200);
    assertThat(office.get(link).body()).contains("苦情は3件", "受理する");
    assertThat(office.post(link + "/return", "revision", "0").status()).isEqualTo(422);
    assertThat(office.post(link + "/return", "revision", "0", "reason", "内容を書いてください").status())
        .isEqualTo(303);
    assertThat(own.get(link).body()).contains("内容を書いてください", "直して提出する");
    String[] again = new String[REPORT.length + 2];
    System.arraycopy(REPORT, 0, again, 0, REPORT.length);
    again[3] = "苦情は3件。いずれも解決";
    again[REPORT.length] = "revision";
    again[REPORT.length + 1] = "1";
    assertThat(own.post(link, again).status()).isEqualTo(303);
    assertThat(office.get(link).body()).contains("いずれも解決", "前に提出した内容");
    assertThat(office.post(link + "/acknowledge", "revision", "2").status()).isEqualTo(303);

    assertThat(own.get(link).body()).contains("受理").doesNotContain("直して提出する");
    assertThat(stage.signedIn(stage.person(Role.REVIEWER)).get(link).body()).contains("いずれも解決");
    assertThat(stage.signedIn(stage.person(Role.LEAD_ASSESSOR)).get(link).status()).isEqualTo(404);
  }

  @Test
  @Clause("FRM-29")
  void aChangeIsNotifiedOnThePageAndTheOverdueReportIsOnTheDeskOfTheOffice() {
    Visitor own = stage.signedIn(body);
    own.get("/assessors/filings/changes");
    String link =
        own.post(
                "/assessors/filings/changes",
                "what",
                "QUALITY_MANAGER",
                "changedOn",
                "2025-04-01",
                "item-before",
                "山田",
                "item-after",
                "佐藤",
                "item-details",
                "退職による")
            .location()
            .replaceAll("\\?.*", "");

    assertThat(own.get(link).body()).contains("品質管理の責任者", "佐藤", "2025年4月15日");
    TestDay.set(LocalDate.of(2025, 5, 1));
    Visitor office = stage.signedIn(officer);
    assertThat(office.get("/programme/assessors/filings").body())
        .contains("期限を過ぎた定期報告", "#s-" + selection);
    assertThat(own.get("/assessors/filings").body()).contains("期限超過");
    assertThat(own.get("/programme/assessors/filings").status()).isEqualTo(403);
  }

  @Test
  @Clause("FRM-29")
  void theSameGoesOverTheApi() {
    Visitor own = stage.api(body);
    JsonNode owed = own.get("/api/v1/assessors/filings/owed").json().get("items").get(0);
    assertThat(owed.get("dueOn").stringValue()).isEqualTo("2025-04-30");
    assertThat(owed.get("items").get(0).get("code").stringValue()).isEqualTo("engagements");
    String items =
        "{\"engagements\":1,\"complaints\":\"なし\",\"quality-structure\":\"なし\","
            + "\"training-hours\":8,\"independence\":\"なし\"}";
    Visitor.Answer filed =
        own.json(
            "POST",
            "/api/v1/assessors/filings/reports",
            "{\"selection\":\"" + selection + "\",\"items\":" + items + "}");
    assertThat(filed.status()).isEqualTo(201);
    String id = filed.json().get("filing").get("id").stringValue();
    Visitor office = stage.api(officer);
    String step = "/api/v1/programme/assessors/filings/" + id + "/steps";
    Visitor.Answer refused = office.json("POST", step, "{\"step\":\"RETURN\",\"revision\":0}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("oversight.return-reason", "FRM-29");
    office.json("POST", step, "{\"step\":\"RETURN\",\"revision\":0,\"reason\":\"直す\"}");
    own.json("PUT", "/api/v1/assessors/filings/" + id, "{\"revision\":1,\"items\":" + items + "}");
    JsonNode done = office.json("POST", step, "{\"step\":\"ACKNOWLEDGE\",\"revision\":2}").json();

    assertThat(done.get("filing").get("state").stringValue()).isEqualTo("ACKNOWLEDGED");
    assertThat(done.get("rounds").size()).isEqualTo(2);
    Visitor.Answer change =
        own.json(
            "POST",
            "/api/v1/assessors/filings/changes",
            "{\"what\":\"NAME\",\"changedOn\":\"2025-04-05\",\"items\":{\"after\":\"新名称\"}}");
    assertThat(change.status()).isEqualTo(201);
    assertThat(office.get("/api/v1/programme/assessors/filings?state=FILED&size=500").body())
        .contains(change.json().get("filing").get("id").stringValue());
    TestDay.set(LocalDate.of(2025, 5, 1));
    assertThat(office.get("/api/v1/programme/assessors/filings/overdue").body())
        .doesNotContain(selection);
  }

  @Test
  @Clause("FRM-29")
  void everybodyReadsTheFormAndTheOfficeEntersTheNext() {
    assertThat(stage.visitor().get("/assessors/report-form?lang=en").body())
        .contains("Complaints and what was done about them", "Our default");
    Visitor office = stage.signedIn(officer);
    assertThat(office.get("/programme/assessors/report-form").body()).contains("complaints");
    Visitor.Answer entered =
        office.post(
            "/programme/assessors/report-form",
            "validFrom",
            "2097-04-01",
            "sourceJa",
            "決定",
            "sourceEn",
            "Decision",
            "code0",
            "staff",
            "answered0",
            "NUMBER",
            "fact0",
            "NONE",
            "basis0",
            "DEFAULT",
            "titleJa0",
            "監査人の数",
            "titleEn0",
            "Auditors",
            "hintJa0",
            "期末",
            "hintEn0",
            "End",
            "code1",
            "");
    assertThat(entered.status()).isEqualTo(303);
    assertThat(office.get("/assessors/report-form?on=2097-04-01").body()).contains("監査人の数");
  }
}
