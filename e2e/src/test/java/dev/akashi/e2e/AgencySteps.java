package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/** Step 4: the agency classifies, considers cloud first and decides. */
final class AgencySteps {

  private final Person officer;
  private final Person head;
  private final Person advisor;

  AgencySteps(Person officer, Person head, Person advisor) {
    this.officer = officer;
    this.head = head;
    this.advisor = advisor;
  }

  /** Classifies a system as C2 I2 A2 and gives its id. */
  String classify() {
    officer
        .go("/agency/systems")
        .formTo("/agency/systems")
        .fill("name", "文書保存システム")
        .fill("businessUse", "行政文書の保存と検索")
        .fill("purpose", "決裁後の行政文書を保存し、職員が検索する。")
        .send();
    String system = officer.id();
    String at = "/agency/systems/" + system;
    officer
        .go(at)
        .formTo("/information")
        .fill("informationName", "行政文書")
        .pick("confidentiality", "C2")
        .pick("integrity", "I2")
        .pick("availability", "A2")
        .send();
    officer
        .go(at)
        .formTo("/impact")
        .pick("slowdownOnGovernment", "SLIGHT")
        .pick("slowdownOnCitizens", "SLIGHT")
        .pick("stopOnGovernment", "CONSIDERABLE")
        .pick("stopOnCitizens", "SLIGHT")
        .send();
    officer.go(at).formTo("/report").send();
    head.go(at).formTo("/acceptance").send();
    officer.go(at).sees(ProviderSteps.SERVICE).picture("system-ja");
    officer.pictureInEnglish("system-en");
    return system;
  }

  /** Walks Step 0 to Step 1 and gives the decision's id. */
  String consider(String system, String number) {
    officer
        .go("/agency/systems/" + system + "/decisions")
        .formTo("/decisions")
        .fill("budgetRequestDue", "2025-08-29")
        .send();
    String decision = officer.id();
    String at = "/agency/decisions/" + decision;
    officer
        .go(at + "?step=0")
        .formTo("/step0")
        .pick("audience", "STAFF")
        .pick("kind", "SPECIFIC_BUSINESS")
        .check("overInternet", "no")
        .fill("audienceDetail", "本省の職員 約3,000人")
        .fill("links", "決裁システムから文書を受け取る")
        .pick("hours", "OFFICE_HOURS")
        .fill("recoveryHours", "24")
        .check("disasterMeasures", "yes")
        .pick("constancy", "STEADY")
        .fill("workPerYear", "400000")
        .fill("workPeakPerHour", "900")
        .fill("unit", "件")
        .pick("variation", "GROWING")
        .send();
    candidate(at, number);
    candidate(at, "box");
    onPremises(at);
    officer.go(at + "?step=1").picture("decision-ja");
    officer.pictureInEnglish("decision-en");
    officer.go(at + "?step=1&find=cisco").sees("Cisco");
    String option = officer.page().locator("table.cmp thead a").first().getAttribute("href");
    officer.usableOnATelephone(
        "/agency/systems/" + system,
        at + "?step=0",
        at + "?step=1&find=a",
        at + "?step=2",
        at + "?step=3",
        at + "?step=9",
        at + "/opinion",
        at + "/end",
        option);
    return decision;
  }

  /** Adds a candidate and answers every question about it with a fact and its source. */
  private void candidate(String at, String key) {
    officer
        .go(at + "?step=1&find=" + key)
        .form("form[method=post]:has(input[name=registryKey][value='" + key + "'])")
        .send();
    Person.Filled form = officer.form("form[method=post]:has([name=costBuild])");
    form.fill("costBuild", "12000000").fill("costYearly", "4800000").fill("personMonths", "6");
    Locator page = officer.page().locator("form:has([name=costBuild])");
    for (Locator merit : page.locator("input[name^='merit.'][value=yes]").all()) {
      merit.check();
    }
    for (Locator text : page.locator("input[name^='meritText.']").all()) {
      text.fill("提供者の資料で確かめた。");
    }
    for (Locator check : page.locator("select[name^='check.']").all()) {
      check.selectOption(new SelectOption().setIndex(1));
    }
    for (Locator text : page.locator("input[name^='checkText.']").all()) {
      text.fill("利用仕様書で確かめた。");
    }
    for (Locator source : page.locator("input[name^='checkSource.']").all()) {
      source.fill("利用仕様書 3版");
    }
    for (Locator day : page.locator("input[name^='checkDay.']").all()) {
      day.fill("2025-06-25");
    }
    form.fill("logKind.0", "操作記録")
        .pick("logObtainable.0", "yes")
        .fill("logPrice.0", "追加費用なし")
        .send();
  }

  /** The cost of what cloud is compared with. */
  private void onPremises(String at) {
    officer.go(at + "?step=9").formTo("/steps/9/candidates").fill("candidateName", "自庁設置").send();
    officer
        .form("form[method=post]:has([name=costBuild])")
        .fill("costBuild", "60000000")
        .fill("costYearly", "9000000")
        .fill("personMonths", "30")
        .send();
  }

  void decide(String decision) {
    String at = "/agency/decisions/" + decision;
    officer.go(at + "?step=1");
    Person.Filled form = officer.formTo("/steps/1/verdict");
    officer
        .page()
        .locator("form:has([name=adopted]) select[name=adopted]")
        .selectOption(new SelectOption().setLabel(ProviderSteps.SERVICE));
    form.check("outcome", "ADOPT")
        .fill("reason", "要件を満たし、費用が最も低い。")
        .fill("evidence", "比較表 2025年6月25日版")
        .send();
    advisor.go(at + "/opinion").picture("opinion-ja");
    advisor
        .formTo("/opinion")
        .fill("on", "2025-07-01")
        .pick("stage", "PLANNING")
        .fill("text", "比較の根拠は十分であり、採用は妥当である。")
        .send();
    head.go(at + "/end");
    assertThat(head.page().locator("main .why, main .note li").allInnerTexts()).isEmpty();
    head.formTo("/end").send();
    officer.go("/agency/uses").sees(ProviderSteps.SERVICE).picture("uses-ja");
  }

  void isTold() {
    officer.go("/notices").sees("Amazon Web Services").picture("notices-ja");
    officer.pictureInEnglish("notices-en");
    assertThat(officer.page().locator("main .clause").allInnerTexts()).contains("FRM-53");
    officer.go("/home").picture("home-agency-ja");
  }
}
