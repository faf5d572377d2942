package dev.akashi.e2e;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** Step 2: selection of the assessor, the engagement, the results, a finding, the report. */
final class AssessorSteps {

  private final Person officer;
  private final Person member;
  private final Person lead;
  private final AuditDays days;

  AssessorSteps(Person officer, Person member, Person lead, AuditDays days) {
    this.officer = officer;
    this.member = member;
    this.lead = lead;
    this.days = days;
  }

  void select() {
    officer.go("/programme/assessors");
    Person.Filled form = officer.formTo("/programme/assessors");
    officer
        .page()
        .locator("form[action='/programme/assessors'] select[name=assessor]")
        .selectOption(new SelectOption().setLabel("ひのき監査法人"));
    form.fill("number", "A-0001")
        .fill("from", "2024-04-01")
        .fill("until", "2026-03-31")
        .fill("reason", "公募により選考した。")
        .send();
    member.go("/assessors/proposals/" + officer.id());
    member.formTo("/carry").fill("reason", "選考の結果のとおり選定する。").send();
    officer.go("/assessors").sees("ひのき監査法人").picture("assessors-ja");
  }

  /** Registers the lead as an auditor who signs. */
  void register() {
    lead.go("/assessors/auditors");
    Person.Filled form = lead.formTo("/assessors/auditors");
    lead.page()
        .locator("form[action='/assessors/auditors'] select[name=person]")
        .selectOption(new SelectOption().setLabel("主任 隆"));
    form.fill("name", "主任 隆")
        .fill("experienceYears", "12")
        .fill("nationality", "JP")
        .checkAll("signs")
        .fill("number-CISA", "12345678")
        .fill("since-CISA", "2020-04-01")
        .send();
    train("2024-12-10");
  }

  /** Notes a training of the auditor. */
  void train(String heldOn) {
    lead.go("/assessors/auditors").follow("主任 隆");
    lead.formTo("/training")
        .fill("course", "監査人研修")
        .fill("heldOn", heldOn)
        .fill("hours", "8")
        .send();
  }

  /** The operation support body has seen the papers of the lead, who can sign from now on. */
  void confirm(Person reviewer) {
    reviewer.setTheDay("2024-12-20");
    reviewer
        .go("/assessors/auditors/" + lead.id())
        .formTo("/confirm")
        .fill("seen", "CISAの認定証の写し、職務経歴書、住民票の写し")
        .send();
    reviewer.setTheDay("2025-07-01");
  }

  /** Takes the statement, agrees the contract and starts the fieldwork; gives the engagement. */
  String take(Person colleague) {
    lead.go("/assessor").formTo("/assessor/engagements").fill("on", days.taken()).send();
    String engagement = lead.id();
    String at = "/assessor/engagements/" + engagement;
    lead.go(at + "/team").formTo("/team").pick("person0", "主任 隆").pick("person1", "監査 由美").send();
    for (Person member : List.of(lead, colleague)) {
      member
          .go(at + "/independence")
          .formTo("/independence")
          .fill("declaredOn", days.independent())
          .check("confirmed", "true")
          .send();
    }
    lead.go(at + "/team").formTo("/signer").send();
    lead.go(at).formTo("/contract").fill("on", days.contracted()).send();
    lead.setTheDay(days.fieldwork());
    lead.go(at + "/plan").formTo("/plan").send();
    lead.go(at).formTo("/fieldwork").fill("on", days.fieldwork()).send();
    lead.setTheDay(days.concluded());
    lead.go(at)
        .formTo("/fair-presentation")
        .pick("fair", "true")
        .fill("fairOn", days.fair())
        .fill("fairReason", "対象範囲に照らして過不足がない。")
        .send();
    return engagement;
  }

  void conclude(String engagement) {
    String at = "/assessor/engagements/" + engagement;
    write(at, "DESIGN", "構成図と規程を閲覧し、管理策が定められていることを確かめた。");
    write(at, "OPERATION", "実施記録と設定値を閲覧し、定めどおりに行われたことを確かめた。");
    lead.go(at + "/results")
        .form("form[method=post]:has([name=populationOf])")
        .check("which", "filter")
        .fill("populationOf", "監査対象期間の実施記録")
        .send("button[value=draw]");
    lead.go(at + "/results")
        .form("form[method=post]:has([name=populationOf])")
        .check("which", "filter")
        .send("button[formaction*='/results/conforming']");
    lead.picture("conform-ja");
    String rest = "form[action*='/results/conform?']";
    if (lead.page().locator(rest).count() > 0) {
      lead.form(rest).send("button.btn--fill");
    }
    lead.go(at + "/results")
        .form("form[method=post]:has([name=populationOf])")
        .check("which", "filter")
        .pick("design", "EFFECTIVE")
        .fill("designOn", days.design())
        .pick("operation", "EFFECTIVE")
        .pick("technique", "INSPECTION")
        .fill("reason", "規程、承認記録及び実施記録を閲覧し、定めどおりであることを確かめた。")
        .send("button[value=conclude]");
    lead.go(at + "/results").picture("engagement-ja");
    lead.pictureInEnglish("engagement-en");
  }

  private void write(String at, String phase, String seen) {
    lead.go(at + "/results")
        .form("form[method=post]:has([name=populationOf])")
        .check("which", "filter")
        .send("button[formaction*='/papers/new']");
    lead.form("form[method=post]:has([name=seen])")
        .pick("phase", phase)
        .pick("technique", "INSPECTION")
        .pick("judgement", "CONFORMS")
        .fill("sourceName", "基盤運用課")
        .fill("seen", seen)
        .fill("ground", "定めと記録が一致した。")
        .fill("evidenceName0", "記録一式.zip")
        .fill("evidenceHash0", "0f".repeat(32))
        .send("button[value=sign]");
  }

  /** A second person signs off the working papers. */
  void review(Person colleague, String engagement) {
    colleague
        .go("/assessor/engagements/" + engagement + "/papers")
        .picture("papers-ja")
        .form("form[method=post]:has([name=paper])")
        .checkAll("paper")
        .send();
  }

  /** One control deviates at first; the provider mends it inside the period. */
  void find(Person colleague, String engagement) {
    testRestores(engagement, "DEVIATES", "復元試験の記録を閲覧し、1件欠けていることを確かめた。", "定めと記録が一致しない。");
    review(colleague, engagement);
    lead.go("/assessor/engagements/" + engagement + "/results/12.3.1")
        .form("form[method=post]:has([name=design])")
        .pick("operation", "EXCEPTION")
        .fill("reason", "復元試験の記録が1件欠けていた。")
        .send();
    lead.go("/assessor/engagements/" + engagement + "/findings").picture("findings-ja");
  }

  void raise(String engagement, String text) {
    finding(engagement)
        .fill("text", text)
        .pick("findingClass", "MINOR")
        .send("button[value=RAISE]");
  }

  /** A working paper signed after the provider's answer shows that the remedy holds. */
  void acceptTheRemedy(Person colleague, String engagement, String text) {
    testRestores(engagement, "CONFORMS", "是正後の復元試験の記録を閲覧し、全件がそろっていることを確かめた。", "定めと記録が一致した。");
    review(colleague, engagement);
    finding(engagement).fill("text", text).fill("retest", "4").send("button[value=ACCEPT]");
  }

  private void testRestores(String engagement, String judgement, String seen, String ground) {
    lead.go("/assessor/engagements/" + engagement + "/results/12.3.1")
        .form("form[method=post][action$='/papers/new']:has([name=requirement])")
        .send();
    lead.form("form[method=post]:has([name=seen])")
        .pick("phase", "OPERATION")
        .pick("technique", "INSPECTION")
        .pick("judgement", judgement)
        .fill("sourceName", "基盤運用課")
        .fill("seen", seen)
        .fill("ground", ground)
        .fill("evidenceName0", "復元試験記録.zip")
        .fill("evidenceHash0", "1f".repeat(32))
        .send("button[value=sign]");
  }

  private Person.Filled finding(String engagement) {
    return lead.go("/assessor/engagements/" + engagement + "/findings")
        .form("form[method=post]:has([name=text])");
  }

  /** The remedy held when it was tested again: the control operates after all. */
  void concludeAgain(String engagement) {
    lead.go("/assessor/engagements/" + engagement + "/results/12.3.1")
        .form("form[method=post]:has([name=design])")
        .pick("operation", "EFFECTIVE")
        .fill("reason", "是正後に改めて抽出した記録は、すべて定めどおりであった。")
        .send();
  }

  void issue(String engagement) {
    String at = "/assessor/engagements/" + engagement;
    lead.go(at + "/report").formTo("/closing").fill("subsequentEvents", "なし").send();
    lead.setTheDay(days.issued());
    lead.go(at + "/report").formTo("/report").fill("issuedOn", days.issued()).send();
    lead.go("/reports/" + engagement);
  }
}
