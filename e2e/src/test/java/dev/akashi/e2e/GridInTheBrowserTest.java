package dev.akashi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of a statement edited in place, by two people and on a bad line. */
class GridInTheBrowserTest {

  private static final String CONTROL = "9.4.2.2.B";

  @Test
  void theTableIsEditedInPlaceAndNothingTypedIsLost() {
    try (Demonstration demonstration = Demonstration.start();
        Chrome chrome = Chrome.open()) {
      String address = demonstration.address();
      Person provider = Person.signIn(chrome, address, "representative@aoba.example");
      Person editor = Person.signIn(chrome, address, "editor@aoba.example");
      String at = "/provider/statements/" + new ProviderSteps(provider).begin();

      editInPlace(provider, at);
      bothEditTheSameRow(provider, editor, at);
      loseTheConnection(provider, at);
      workByKeyboardAlone(provider, at);
      findWhatIsFarBelow(provider, at);
      pasteABlock(provider, at);
      whatIsTypedGoesAtSignOut(provider, at);
      editor.usableOnATelephone(at + "?chapter=9", at + "?open=" + CONTROL);
    }
  }

  private static void editInPlace(Person provider, String at) {
    Page page = provider.go(at).page();
    row(page, CONTROL).locator("td").first().click();
    page.locator("[name=measure-0-text]:focus").waitFor();
    page.locator("[name=measure-0-text]").fill("端末に結び付いた鍵で認証する");
    assertThat(page.locator("#answer [value=SELECTED]").isChecked()).as("writing chooses").isTrue();
    assertThat(page.locator("[name=reason]").isVisible()).isFalse();
    page.locator("[name=measure-0-text]").fill("");
    assertThat(page.locator("#answer [value=UNANSWERED]").isChecked()).isTrue();
    assertThat(page.locator("#unsaved").isVisible()).isFalse();
    page.locator("[name=measure-0-text]").fill("端末に結び付いた鍵で認証する");
    page.locator("[name=measure-0-owner]").fill("認証基盤課");
    page.locator("#save-open").click();
    told(page, "表の中に示した指摘を確かめてください");
    page.locator("[name=measure-0-frequency]").selectOption("AUTOMATED");
    assertThat(page.locator("#unsaved").innerText()).contains("未保存の行：1").contains(CONTROL);

    page.locator("#save-open").click();

    told(page, CONTROL + " を保存しました");
    assertThat(textOf(page, CONTROL)).contains("選択", "認証基盤課");
    assertThat(page.locator("#chapters summary").innerText()).contains("1 / 234");
    assertThat(page.locator("#unsaved").isVisible()).isFalse();
    assertThat(page.url()).endsWith(at);
    assertThat(kept(page)).isEmpty();
  }

  /** Who saves second sees both texts, takes or joins them field by field, and saves again. */
  private static void bothEditTheSameRow(Person provider, Person editor, String at) {
    Page mine = provider.go(at).page();
    Page other = editor.go(at).page();
    open(mine, CONTROL);
    other.reload();
    other.locator("#others").waitFor();
    assertThat(other.locator("#others").innerText()).contains("（" + CONTROL + "）");
    assertThat(textOf(other, CONTROL)).contains("さんが編集中");
    open(other, CONTROL);
    other.locator("[name=measure-0-text]").fill("担当者の文");
    other.locator("#save-open").click();
    told(other, CONTROL + " を保存しました");

    mine.locator("[name=measure-0-text]").fill("代表者の文");
    mine.locator("#save-open").click();

    told(mine, "ほかの人が先に変更しました");
    Locator compared = mine.locator("#errors table");
    assertThat(compared.innerText()).contains("担当者の文", "代表者の文");
    provider.withoutBarriers();
    picture(mine, compared, "statement-conflict-ja");
    compared.locator("[data-choose=measure-0-text] [data-join]").click();
    assertThat(mine.locator("[name=measure-0-text]").inputValue()).isEqualTo("担当者の文\n代表者の文");
    mine.locator("#save-open").click();
    told(mine, CONTROL + " を保存しました");
    assertThat(kept(mine)).isEmpty();
  }

  private static void loseTheConnection(Person provider, String at) {
    Page page = provider.go(at).page();
    open(page, "14.2.7");
    page.context().setOffline(true);
    page.locator("#answer [value=EXCLUDED]").check();
    page.locator("[name=reason]").fill("開発を外部に委託していない");
    page.locator("#save-open").click();
    told(page, "サーバーにつながりません");
    page.locator("[name=reason]").press("End");
    page.keyboard().type("ため。");
    picture(page, page.locator("[name=reason]"), "statement-offline-ja");

    page.context().setOffline(false);

    told(page, "14.2.7 を保存しました");
    assertThat(page.locator("#answer").getAttribute("data-row"))
        .as("who is typing there goes on")
        .isEqualTo("14.2.7");
    assertThat(textOf(page, "14.2.7")).contains("開発を外部に委託していないため。");
    assertThat(kept(page)).isEmpty();
  }

  private static void workByKeyboardAlone(Person provider, String at) {
    Page page = provider.go(at + "?chapter=3").page();
    page.locator(".skip[href='#main']").press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.matches('#grid tbody th')")).isEqualTo(true);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    page.locator("#answer").waitFor();
    String first = page.locator("#answer").getAttribute("data-row");
    page.locator("[name=treatment]:focus").waitFor();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Tab");
    page.keyboard().type("規程に定める");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Control+Enter");
    told(page, first + " を保存しました");
    assertThat(textOf(page, first)).contains("選択").doesNotContain("対象外");
    page.locator("#answer:not([data-row='" + first + "'])").waitFor();
    page.locator("[name=reason]").focus();
    page.keyboard().press("Escape");
    page.locator("#answer")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(page.evaluate("document.activeElement.closest('#grid') !== null")).isEqualTo(true);
    page.keyboard().press("Space");
    page.keyboard().press("Shift+ArrowDown");
    page.keyboard().press("Shift+ArrowDown");
    assertThat(page.locator("#chosen span").innerText()).isEqualTo("選んだ行：3");
    page.locator("#keys summary").click();
    provider.withoutBarriers();
    page.locator("#chosen button").click();
    assertThat(page.locator("#chosen").isVisible()).isFalse();
  }

  /** What is not laid out yet is there for who searches the page, copies it or goes by keyboard. */
  private static void findWhatIsFarBelow(Person provider, String at) {
    Page page = provider.go(at).page();
    Locator last = page.locator("#grid tbody tr[id]").last();
    assertThat(
            page.evaluate(
                "text => window.find(text)", last.locator("td").first().textContent().strip()))
        .isEqualTo(true);
    assertThat(page.evaluate("getSelection().anchorNode.parentElement.closest('tr').id"))
        .isEqualTo(last.getAttribute("id"));
    page.locator("#grid [tabindex='0']").focus();
    page.keyboard().press("Control+End");
    assertThat(page.evaluate("document.activeElement.parentElement.id"))
        .isEqualTo(last.getAttribute("id"));
    assertThat(last.boundingBox().y).isBetween(0.0, 900.0);
  }

  private static void pasteABlock(Person provider, String at) {
    Page page = provider.go(at + "?chapter=9").page();
    row(page, "9.2.4").locator("td").nth(2).focus();
    page.evaluate(
        """
        () => {
          const data = new DataTransfer();
          data.setData('text/plain', '選択\\t\\t識別情報を渡す手順を定める\\t運用課\\t年次');
          document.activeElement.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }\
        """);
    page.waitForURL("**/paste?chapter=9");
    provider.sees("貼り付けた行 1、変わる行 1、読み取れない行 0").picture("statement-paste-ja");
    page.locator("button[name=write]").click();
    page.waitForLoadState();
    assertThat(textOf(page, "9.2.4")).contains("選択", "運用課", "年次");
    provider.sees("回答が変わった項目：1件");
  }

  /** What is typed is for its author alone: signing out asks, and takes it away. */
  private static void whatIsTypedGoesAtSignOut(Person provider, String at) {
    Page page = provider.go(at).page();
    open(page, "9.4.2");
    page.locator("[name=reason]").fill("まだ保存していない");
    assertThat(kept(page)).hasSize(1);
    page.onceDialog(dialog -> dialog.accept());
    page.locator("form[action='/sign-out'] button").click();
    page.waitForURL("**/sign-in**");
    assertThat(kept(page)).isEmpty();
  }

  private static void picture(Page page, Locator shown, String name) {
    shown.evaluate("element => element.scrollIntoView({ block: 'center' })");
    Pictures.take(page, name);
  }

  private static void open(Page page, String id) {
    row(page, id).locator("th a").click();
    page.locator("#answer[data-row='" + id + "']").waitFor();
  }

  private static Locator row(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }

  /** Also of a row that is not laid out, because it is far from what is seen. */
  private static String textOf(Page page, String id) {
    return row(page, id).textContent();
  }

  private static void told(Page page, String text) {
    page.locator("#told", new Page.LocatorOptions().setHasText(text)).waitFor();
  }

  private static List<?> kept(Page page) {
    Object keys =
        page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('akashi.draft:'))");
    return (List<?>) keys;
  }
}
