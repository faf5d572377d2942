package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ViewportSize;
import dev.akashi.kernel.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

      OfficeSteps office = new OfficeSteps(officer, VERSION);
      String draft = office.begin();
      office.reword(
          draft,
          "9.2.3",
          "特権は、必要な者にだけ、必要な期間に限って与え、四半期ごとに見直す。",
          "Privileges go to those who need them, for as long as needed, and are looked at every"
              + " quarter.");
      officer.picture("workshop-editor-ja");
      officer.pictureInEnglish("workshop-editor-en");
      office.add(
          draft,
          "9.2.3.12.B",
          "特権の操作の記録",
          "Records of privileged work",
          "特権を使った操作を記録し、記録を特権を持つ者の手の届かない所に置く。",
          "Work done with privileges is recorded where those who have them cannot reach it.");
      undoAndRedo(officer, draft);
      leaveUnsavedText(officer, draft);
      findTheChapterOnATelephone(officer, draft);
      chooseTooLargeAFile(officer);
      office.promulgate(draft);
      officer.go("/baseline/" + VERSION + "/9.2.3.12.B").sees("特権の操作の記録");
      compare(officer);
      weigh(officer);
      officer.usableOnATelephone(
          "/programme/baselines",
          draft,
          draft + "/edits",
          draft + "/levels?chapter=9",
          "/baseline/compare?new=" + VERSION + "&old=2022-04-01",
          "/programme/impact?new=" + VERSION + "&old=2022-04-01");
    }
  }

  private static void undoAndRedo(Person officer, String draft) {
    String edits = draft + "/edits";
    officer.go(edits).formTo("/undo").send();
    officer.go(edits).formTo("/redo").send();
    officer.go(edits).sees("9.2.3.12.B");
  }

  /** Whoever leaves text that is not saved is asked; whoever saves it is not. */
  private static void leaveUnsavedText(Person officer, String draft) {
    officer.go(draft + "/edit?chapter=9").follow("9.2.4");
    Page page = officer.page();
    String here = page.url();
    List<String> asked = new ArrayList<>();
    Consumer<Dialog> stay =
        dialog -> {
          asked.add(dialog.type());
          dialog.dismiss();
        };
    page.onDialog(stay);
    Locator text = page.locator("[name=textJa]");
    text.click();
    page.keyboard().type("まだ保存していない。");
    String typed = text.inputValue();
    assertThat(typed).contains("まだ保存していない。");

    page.locator("nav .tree a").first().click();
    page.waitForCondition(() -> !asked.isEmpty());

    assertThat(asked).containsExactly("beforeunload");
    assertThat(page.url()).isEqualTo(here);
    assertThat(text.inputValue()).isEqualTo(typed);
    officer.form("form[data-save]").send();
    officer.follow("9.2.4").go(draft + "/edits").formTo("/undo").send();
    assertThat(asked).hasSize(1);
    page.offDialog(stay);
  }

  private static void findTheChapterOnATelephone(Person officer, String draft) {
    Page page = officer.page();
    ViewportSize usual = page.viewportSize();
    page.setViewportSize(390, 844);
    officer.go(draft + "/edit?chapter=9");
    Locator tree = page.locator("nav details.fold");
    assertThat(tree.getAttribute("open")).isNotNull();
    assertThat(tree.locator("summary").innerText()).contains("：9 ");
    officer.follow("9.2.4");
    assertThat(tree.getAttribute("open")).isNull();
    assertThat(tree.locator("summary").innerText()).contains("：9 ");
    page.setViewportSize(usual.width, usual.height);
  }

  /** What is typed beside a file that is too large is still there, as nothing is sent. */
  private static void chooseTooLargeAFile(Person officer) {
    officer.go("/programme/catalogues/new");
    Page page = officer.page();
    Locator name = page.locator("[name=shortName]");
    Locator told = page.locator("#s-file");
    name.fill("入力した略称");
    choose(page, 33 << 20);
    assertThat(told.innerText()).contains("32MBまで");

    page.locator("form[enctype] button").click();

    assertThat(page.locator("main").innerText()).doesNotContain("送られた内容が大きすぎます");
    assertThat(page.url()).endsWith("/programme/catalogues/new");
    assertThat(name.inputValue()).isEqualTo("入力した略称");
    choose(page, 100);
    assertThat(told.isVisible()).isFalse();
  }

  private static void choose(Page page, int bytes) {
    page.locator("#f-file")
        .setInputFiles(new FilePayload("a.json", "application/json", new byte[bytes]));
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
