package dev.akashi.e2e;

import org.junit.jupiter.api.Test;

/** A provider records what it audited itself, and sees what is left. */
class InternalAuditInTheBrowserTest {

  @Test
  void anAuditIsRecordedAndAWrongOneWithdrawn() {
    try (Demonstration demonstration = Demonstration.start();
        Chrome chrome = Chrome.open()) {
      Person provider =
          Person.signIn(chrome, demonstration.address(), "representative@aoba.example");
      ProviderSteps steps = new ProviderSteps(provider);
      String statement = steps.begin();
      steps.stateFacts(statement);
      steps.answer(statement);
      provider.go("/provider/services").follow("クラウド");
      String service = provider.id();
      provider.follow("内部監査");
      provider
          .formTo("/internal-audits")
          .fill("auditedOn", "2025-06-20")
          .fill("auditor", "内部監査室")
          .pick("independence", "OTHER_UNIT")
          .fill("grounds", "取締役会に直属し、サービスの運用を行わない。")
          .fill("controls", "9.2.*")
          .pick("result", "OBSERVATION")
          .fill("note", "棚卸しの記録に日付のないものがあった。")
          .send();
      String at = "/provider/services/" + service + "/internal-audits";
      provider.sees("内部監査を記録しました").sees("内部監査室");
      provider.go(at).picture("internal-audits-ja").pictureInEnglish("internal-audits-en");
      provider.usableOnATelephone(at, at + "?chapter=9");
      provider.go(at).formTo("/withdraw").fill("why", "対象の誤り").send();
      provider.sees("取下げ済み").sees("対象の誤り");
    }
  }
}
