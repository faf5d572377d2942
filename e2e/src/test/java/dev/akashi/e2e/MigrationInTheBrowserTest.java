package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A provider's draft goes to a newer version of the baseline and back, through the pages. */
class MigrationInTheBrowserTest {

  private static final String VERSION = "2026-04-01";

  @Test
  void aDraftIsLookedAtMigratedWorkedOnAndTakenBack() {
    try (Demonstration demonstration = Demonstration.start();
        Chrome chrome = Chrome.open()) {
      String address = demonstration.address();
      Person provider = Person.signIn(chrome, address, "representative@aoba.example");
      ProviderSteps steps = new ProviderSteps(provider);
      String statement = steps.begin();
      steps.stateFacts(statement);
      steps.answer(statement);
      promulgate(Person.signIn(chrome, address, "officer@office.example"));

      String at = "/provider/statements/" + statement;
      provider.go(at).sees("新しい管理基準があります").follow("移行を確認する");
      provider.sees("四半期ごとに見直す").picture("migration-ja");
      provider.pictureInEnglish("migration-en");
      provider.go(at + "/migration/preview").formTo("/migration").send();
      provider.sees("移行を取り消す").sees("9.2.3.11.PB").picture("migrated-ja");
      provider.go(at).sees("見直しが必要").picture("migrated-workspace-ja");
      provider.go(at + "/kept-answers").sees("9.2.2.8.PB").picture("kept-answers-ja");
      provider.pictureInEnglish("kept-answers-en");
      provider.usableOnATelephone(
          at, at + "?open=9.2.3.11.PB", at + "/migration", at + "/kept-answers");
      provider.go(at + "/migration").formTo("/looked-at").send();
      provider.go(at + "/migration").formTo("/undo").send();
      assertThat(provider.page().locator("main").innerText()).contains("移行前の回答に戻しました");
      provider.usableOnATelephone(
          at + "/migration/preview",
          at + "/migration/preview?show=KEPT",
          at + "/migration/preview?show=NEW_ANSWERS",
          at + "/migration/preview?show=ALONG_LINEAGE");
    }
  }

  /** One control reworded, one removed, one with another number, one added. */
  private static void promulgate(Person officer) {
    officer
        .go("/programme/baselines")
        .formTo("/programme/baselines")
        .fill("version", VERSION)
        .pick("base", "2022-04-01")
        .fill("titleJa", "管理基準 2026年4月版")
        .fill("titleEn", "Control baseline, April 2026")
        .send();
    String draft = "/programme/baselines/" + officer.id();
    String chapter = draft + "/edit?chapter=9";
    officer.go(chapter).follow("9.2.3.11.PB");
    officer
        .form("form[data-save]")
        .fill("textJa", "特権は、必要な者にだけ、必要な期間に限って与え、四半期ごとに見直す。")
        .fill("textEn", "Privileges are looked at every quarter.")
        .send();
    officer.go(chapter).follow("9.2.2.8.PB");
    officer.formTo("/remove").send();
    officer.go(chapter).follow("9.2.4.9.PB");
    officer.formTo("/move").fill("to", "9.2.4.19.PB").send();
    officer
        .go(chapter)
        .formTo("/pieces")
        .fill("code", "9.2.3.12.B")
        .fill("titleJa", "特権の操作の記録")
        .fill("titleEn", "Records of privileged work")
        .send();
    officer
        .form("form[data-save]")
        .fill("textJa", "特権を使った操作を記録し、記録を特権を持つ者の手の届かない所に置く。")
        .fill("textEn", "Work done with privileges is recorded out of reach.")
        .send();
    letLevelsGo(officer, draft);
    officer.go(draft).form("form:has(input[name=action][value=OPEN_COMMENT])").send();
    officer
        .go(draft)
        .formTo("/decide")
        .fill("decidedOn", "2025-07-01")
        .fill("document", "運営委員会 第12回 資料2")
        .send();
    Person.Filled form = officer.go(draft).formTo("/promulgate").fill("inForceFrom", VERSION);
    for (String kind : new String[] {"FIRST", "RENEWAL"}) {
      form.pick("by" + kind, "APPLICATION_DATE").fill("from" + kind, VERSION);
    }
    form.send();
  }

  /** The levels no longer select what was removed. */
  private static void letLevelsGo(Person officer, String draft) {
    officer.go(draft + "/levels");
    List<String> levels =
        officer.page().locator("main a[href*='/levels/']").all().stream()
            .map(link -> link.getAttribute("href"))
            .toList();
    for (String level : levels) {
      officer.go(level);
      if (officer.page().locator("form[action$='/tidy']").count() > 0) {
        officer.formTo("/tidy").send();
      }
    }
  }
}
