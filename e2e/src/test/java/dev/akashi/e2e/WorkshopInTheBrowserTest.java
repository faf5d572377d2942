package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.akashi.kernel.Clause;
import org.junit.jupiter.api.Test;

/** A new version of the control baseline, from the draft to whom it touches, through the pages. */
class WorkshopInTheBrowserTest {

  private static final String VERSION = "2026-04-01";

  @Test
  @Clause({"AMD-01", "FRM-56"})
  void aNewVersionIsDraftedPromulgatedComparedAndWeighed() {
    try (Demonstration demonstration = Demonstration.startInTheMiddle();
        Chrome chrome = Chrome.open()) {
      Person officer = Person.signIn(chrome, demonstration.address(), "officer@office.example");

      String draft = begin(officer);
      reword(officer, draft);
      add(officer, draft);
      undoAndRedo(officer, draft);
      promulgate(officer, draft);
      compare(officer);
      weigh(officer);
      officer.usableOnATelephone(
          "/programme/baselines",
          "/programme/baselines/" + draft,
          "/programme/baselines/" + draft + "/edits",
          "/baseline/compare?new=" + VERSION + "&old=2022-04-01",
          "/programme/impact?new=" + VERSION + "&old=2022-04-01");
    }
  }

  private static String begin(Person officer) {
    officer
        .go("/programme/baselines")
        .formTo("/programme/baselines")
        .fill("version", VERSION)
        .pick("base", "2022-04-01")
        .fill("titleJa", "管理基準 2026年4月版")
        .fill("titleEn", "Control baseline, April 2026")
        .send();
    return officer.id();
  }

  private static void reword(Person officer, String draft) {
    officer.go("/programme/baselines/" + draft + "/edit?chapter=9").follow("9.2.3");
    officer
        .form("form[data-save]")
        .fill("textJa", "特権は、必要な者にだけ、必要な期間に限って与え、四半期ごとに見直す。")
        .fill(
            "textEn",
            "Privileges go to those who need them, for as long as needed, and are looked at every"
                + " quarter.")
        .send();
    officer.picture("workshop-editor-ja");
    officer.pictureInEnglish("workshop-editor-en");
  }

  private static void add(Person officer, String draft) {
    officer
        .go("/programme/baselines/" + draft + "/edit?chapter=9")
        .formTo("/pieces")
        .fill("code", "9.2.3.12.B")
        .fill("titleJa", "特権の操作の記録")
        .fill("titleEn", "Records of privileged work")
        .send();
    officer
        .form("form[data-save]")
        .fill("textJa", "特権を使った操作を記録し、記録を特権を持つ者の手の届かない所に置く。")
        .fill(
            "textEn",
            "Work done with privileges is recorded where those who have them cannot reach it.")
        .send();
  }

  private static void undoAndRedo(Person officer, String draft) {
    String edits = "/programme/baselines/" + draft + "/edits";
    officer.go(edits).formTo("/undo").send();
    officer.go(edits).formTo("/redo").send();
    officer.go(edits).sees("9.2.3.12.B").picture("workshop-edits-ja");
  }

  private static void promulgate(Person officer, String draft) {
    String at = "/programme/baselines/" + draft;
    officer.go(at).picture("workshop-draft-ja");
    step(officer, at, "OPEN_COMMENT");
    officer
        .go(at)
        .formTo("/decide")
        .fill("decidedOn", "2025-07-01")
        .fill("document", "運営委員会 第12回 資料2")
        .send();
    Person.Filled form = officer.go(at).formTo("/promulgate").fill("inForceFrom", VERSION);
    for (String kind : new String[] {"FIRST", "RENEWAL"}) {
      form.pick("by" + kind, "APPLICATION_DATE").fill("from" + kind, VERSION);
    }
    form.send();
    officer.go("/baseline/" + VERSION + "/9.2.3.12.B").sees("特権の操作の記録");
  }

  private static void step(Person officer, String at, String action) {
    officer.go(at).form("form:has(input[name=action][value=" + action + "])").send();
  }

  /** The comparison table on the screen and on paper. */
  private static void compare(Person officer) {
    officer.go("/baseline/compare?new=" + VERSION + "&old=2022-04-01");
    officer.sees("9.2.3.12.B").sees("四半期ごとに見直す");
    Locator changed = officer.page().locator(".t-oldnew u");
    assertThat(changed.count()).isPositive();
    officer.picture("comparison-ja");
    officer.pictureInEnglish("comparison-en");
    byte[] printed =
        officer
            .page()
            .pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    assertThat(new String(printed, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
        .isEqualTo("%PDF-");
  }

  /** Whom the version touches: the statements of the demonstration. */
  private static void weigh(Person officer) {
    officer.go("/programme/impact?new=" + VERSION + "&old=2022-04-01");
    officer.sees("9.2.3.12.B");
    assertThat(officer.page().locator("main table tbody tr").count()).isPositive();
    assertThat(officer.page().locator("main").innerText()).doesNotContain("全0件");
    officer.picture("impact-ja");
    officer.pictureInEnglish("impact-en");
  }
}
