package dev.akashi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A demonstration begins in the middle of things, and every role finds something to do. */
@AkashiTest
@TestPropertySource(properties = {"akashi.test.own=story", "akashi.demo=true"})
class StoryTest {

  @Autowired Stage stage;

  @Test
  void aPlatformAndAServiceThatStandsOnItAreListed() {
    JsonNode entry = stage.visitor().get("/api/v1/services/C25-0022-2").json();

    assertThat(entry.get("service").get("name").stringValue()).isEqualTo("あおば文書管理");
    assertThat(entry.get("service").get("validUntil").stringValue()).isEqualTo("2026-04-30");
    assertThat(entry.get("standsOn").get(0).get("key").stringValue()).isEqualTo("C24-0021-2");
  }

  @Test
  void everyRoleFindsItsPartOfTheStory() {
    sees("representative@aoba.example", "/home", "あおば電子申請");
    sees("representative@keyaki.example", "/provider/findings", "復元試験の記録が1件欠けている。");
    sees("lead@katsura.example", "/home", "けやき勤怠");
    sees("lead@katsura.example", "/home", "渡された証跡 1件の判断");
    sees("representative@keyaki.example", "/provider/requests?overdue=true", "復元試験の計画");
    sees("reviewer@support.example", "/review", "みなと保管庫");
    sees("head@mihon.example", "/home", "研修予約システム");
    sees("officer@mihon.example", "/agency/uses", "あおば文書管理");
    sees("approver@city.example", "/home", "あおば文書管理");
    sees("member@committee.example", "/committee", "第2回 会議");
    sees("member@committee.example", "/meetings", "あおば文書管理");
    sees("officer@office.example", "/programme/baselines", "管理基準 2026年10月版");
  }

  @Test
  void aDraftOfTheBaselineIsBeforeThePublicAndTouchesTheStatements() {
    assertThat(stage.visitor().get("/").body()).contains("管理基準 2026年10月版", "2025年7月15日");
    String compared = stage.visitor().get("/baseline-drafts").body();
    String draft = compared.replaceAll("(?s).*?/baseline-drafts/([0-9a-f-]{36}).*", "$1");
    assertThat(stage.visitor().get("/baseline/compare?new=draft:" + draft).body())
        .contains("9.2.5.1.B", "半年ごと");
    sees("officer@office.example", "/programme/impact?new=draft:" + draft, "あおば電子申請");
    sees("officer@office.example", "/programme/baselines/" + draft + "/comments", "みなと基盤株式会社");
  }

  private void sees(String email, String path, String text) {
    Visitor person = stage.visitor();
    person.signIn(email, Cast.PASSWORD);

    assertThat(person.get(path).body()).as("%s at %s", email, path).contains(text);
  }
}
