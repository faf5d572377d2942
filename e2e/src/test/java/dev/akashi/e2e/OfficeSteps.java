package dev.akashi.e2e;

/** The programme office's part: a draft of the baseline from its beginning to the promulgation. */
final class OfficeSteps {

  private final Person officer;
  private final String version;

  OfficeSteps(Person officer, String version) {
    this.officer = officer;
    this.version = version;
  }

  /** Begins a draft on the reference baseline and gives its address. */
  String begin() {
    officer
        .go("/programme/baselines")
        .formTo("/programme/baselines")
        .fill("version", version)
        .pick("base", "2022-04-01")
        .fill("titleJa", "管理基準 2026年4月版")
        .fill("titleEn", "Control baseline, April 2026")
        .send();
    return "/programme/baselines/" + officer.id();
  }

  /** Gives a control of chapter 9 other words and leaves the editor open. */
  void reword(String draft, String control, String ja, String en) {
    officer.go(draft + "/edit?chapter=9").follow(control);
    officer.form("form[data-save]").fill("textJa", ja).fill("textEn", en).send();
  }

  /** Adds a control to chapter 9. */
  void add(String draft, String control, String title, String titleEn, String ja, String en) {
    officer
        .go(draft + "/edit?chapter=9")
        .formTo("/pieces")
        .fill("code", control)
        .fill("titleJa", title)
        .fill("titleEn", titleEn)
        .send();
    officer.form("form[data-save]").fill("textJa", ja).fill("textEn", en).send();
  }

  /**
   * Opens the draft for comment on the first of July, notes the decision on the day after and
   * promulgates it.
   */
  void promulgate(String draft) {
    officer
        .go(draft + "/comments")
        .formTo("/days")
        .fill("opensOn", "2025-07-01")
        .fill("closesOn", "2025-07-01")
        .send();
    officer.go(draft).form("form:has(input[name=action][value=OPEN_COMMENT])").send();
    officer.go("/home").sees("意見を募集しています");
    officer.setTheDay("2025-07-02");
    officer
        .go(draft)
        .formTo("/decide")
        .fill("decidedOn", "2025-07-02")
        .fill("document", "運営委員会 第12回 資料2")
        .send();
    Person.Filled form = officer.go(draft).formTo("/promulgate").fill("inForceFrom", version);
    for (String kind : new String[] {"FIRST", "RENEWAL"}) {
      form.pick("by" + kind, "APPLICATION_DATE").fill("from" + kind, version);
    }
    form.send();
  }
}
