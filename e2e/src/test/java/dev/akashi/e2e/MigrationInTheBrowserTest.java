package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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
    OfficeSteps office = new OfficeSteps(officer, VERSION);
    String draft = office.begin();
    String chapter = draft + "/edit?chapter=9";
    office.reword(
        draft,
        "9.2.3.11.PB",
        "特権は、必要な者にだけ、必要な期間に限って与え、四半期ごとに見直す。",
        "Privileges are looked at every quarter.");
    officer.go(chapter).follow("9.2.2.8.PB");
    officer.formTo("/remove").send();
    officer.go(chapter).follow("9.2.4.9.PB");
    officer.formTo("/move").fill("to", "9.2.4.19.PB").send();
    office.add(
        draft,
        "9.2.3.12.B",
        "特権の操作の記録",
        "Records of privileged work",
        "特権を使った操作を記録し、記録を特権を持つ者の手の届かない所に置く。",
        "Work done with privileges is recorded out of reach.");
    office.promulgate(draft);
  }
}
