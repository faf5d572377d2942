package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** Step 1 and the provider's part of the others: the statement, the response, the application. */
final class ProviderSteps {

  static final String SERVICE = "あおば文書管理クラウド";
  static final String BASE = "Amazon Web Services";
  private static final int ASSERTIONS = 8;

  private final Person representative;

  ProviderSteps(Person representative) {
    this.representative = representative;
  }

  /** Creates the service and its first statement, and gives the statement's id. */
  String begin() {
    representative
        .go("/provider/services")
        .formTo("/provider/services")
        .fill("name", SERVICE)
        .fill("nameEn", "Aoba Document Cloud")
        .check("serviceModels", "SAAS")
        .check("deploymentModel", "PUBLIC")
        .send();
    representative.go("/provider/services").picture("provider-services-ja").follow(SERVICE);
    representative.formTo("/statements").send();
    return representative.id();
  }

  /** Goes on from an assessed statement: the next one starts from what it says. */
  String startNext(String statement) {
    representative.go("/provider/statements/" + statement).formTo("/next").send();
    return representative.id();
  }

  void statePeriod(String statement, String first, String last) {
    representative
        .go("/provider/statements/" + statement + "/period")
        .formTo("/period")
        .fill("periodFirst", first)
        .fill("periodLast", last)
        .send();
  }

  void stateFacts(String statement) {
    String at = "/provider/statements/" + statement;
    statePeriod(statement, "R6.10.1", "2024年12月31日");
    representative
        .go(at + "/scope")
        .formTo("/scope")
        .fill("functions", "文書保管\n版管理\n全文検索")
        .fill("excludedFunctions", "試験提供中の自動要約")
        .fill("regions", "東日本（東京）\n西日本（大阪）")
        .check("serviceModels", "SAAS")
        .check("deploymentModel", "PUBLIC")
        .fill("providerResponsibility", "アプリケーション、データベース、運用")
        .fill("customerResponsibility", "利用者の登録、権限の付与、端末の管理")
        .fill("internalAuditBasis", "2024年12月の内部監査報告")
        .fill("dataLocation", "日本国内のみ")
        .fill("governingLaw", "日本法、東京地方裁判所")
        .fill("foreignLawRisk", "基盤サービスの事業者が国外法の適用を受けうるため、鍵を国内で管理する")
        .fill("capitalAndOfficers", "国内資本100%、役員5名（全員日本国籍）")
        .fill("thirdPartyTests", "侵入試験を年1回実施（2024年11月）")
        .fill("subsequentEvents", "なし")
        .send();
    representative.go(at + "/scope").picture("scope-ja");
    representative.go(at + "/profile/ai").formTo("/none/GENERATIVE_AI").send();
    representative.go(at + "/profile/certifications").formTo("/none/CERTIFICATION").send();
    representative.go(at + "/used-services?search=Amazon");
    representative
        .form("form[method=post]:has([name=listed])")
        .check("listed", "amazon-web-services")
        .fill("confirmation", "2024年11月1日に事業者の回答書で確認")
        .send();
    representative.go(at + "/used-services").sees(BASE);
  }

  /** Answers everything at once, then row by row what differs. */
  void answer(String statement) {
    String at = "/provider/statements/" + statement;
    representative.go(at + "?chapter=9&open=9.2.3.11.PB").picture("statement-ja");
    representative.pictureInEnglish("statement-en");
    representative
        .go(at)
        .form("#bulk")
        .check("which", "unanswered")
        .fill("commonText", "規程に定め、年1回見直し、記録を残す。")
        .fill("commonOwner", "情報セキュリティ室")
        .pick("commonFrequency", "YEARLY")
        .send("button[value=select]");
    representative
        .go(at + "?open=14.2.7")
        .form("form[action*='/answers/14.2.7']")
        .check("treatment", "EXCLUDED")
        .fill("reason", "開発を外部に委託していないため。")
        .send("button[name=save]");
    representative
        .go(at + "?open=9.2.3.11.PB")
        .form("form[action*='/answers/9.2.3.11.PB']")
        .fill("customerDuty", "管理者の認証器を登録する")
        .send("button[name=save]");
  }

  void declare(String statement, String on) {
    representative
        .go("/provider/statements/" + statement + "/declare")
        .formTo("/declare")
        .fill("declaredOn", on)
        .send();
    representative.go("/provider/statements/" + statement).picture("statement-declared-ja");
    assertThat(representative.page().locator("main").innerText()).contains("言明済み");
  }

  /** Names one of the selected assessors. */
  void nameTheAssessor(String statement) {
    representative
        .go("/provider/statements/" + statement + "/assessor")
        .formTo("/assessor")
        .pick("assessor", "ひのき監査法人")
        .send();
  }

  void respondToFinding() {
    representative.go("/provider/findings");
    representative.page().locator("main a[href^='/provider/findings/']").first().click();
    representative.page().waitForLoadState();
    representative
        .form("form[method=post][action*='/provider/findings/']")
        .fill("response", "手順を改め、2024年12月に全件を点検した。")
        .fill("remediedOn", "2024-12-10")
        .send();
  }

  /** Signs the Written Representation: everything is confirmed, and nothing happened since. */
  void represent(String engagement, String seen) {
    representative.go("/representations/" + engagement);
    Person.Filled form = representative.formTo("/representations/" + engagement);
    for (int number = 1; number <= ASSERTIONS; number++) {
      form.check("answer" + number, "yes");
    }
    form.fill("post", "代表取締役").send();
    representative.go("/representations/" + engagement).sees(seen);
  }

  /** Makes it that day for everybody. */
  void today(String day) {
    representative.setTheDay(day);
  }

  /** Files the application on a day and gives its id. */
  String apply(String on) {
    representative.setTheDay(on);
    representative.go("/provider/applications").formTo("/provider/applications").send();
    String application = representative.id();
    representative.formTo("/submit").pick("level", "2").send("button[formaction$='/check']");
    representative.picture("application-ja");
    assertThat(representative.page().locator("main tr:has(.lack)").allInnerTexts()).isEmpty();
    representative.formTo("/submit").send("button.btn--fill");
    return application;
  }
}
