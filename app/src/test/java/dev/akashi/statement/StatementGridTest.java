package dev.akashi.statement;

import static dev.akashi.statement.SmallBaseline.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Single rows as the script of the workspace asks for them, and who else is at work. */
@AkashiTest
class StatementGridTest {

  @Autowired Stage people;
  @Autowired OwnStatements own;
  @Autowired StatementDrafts drafts;
  @Autowired Presences presences;
  @Autowired PresenceStore signs;
  @Autowired TransactionTemplate transaction;

  private final StatementStage stage;

  StatementGridTest(@Autowired ApplicationContext context) {
    this.stage = new StatementStage(context);
  }

  @BeforeEach
  void aDayAfterTheFirstPeriod() {
    TestDay.set(LocalDate.of(2025, 1, 15));
  }

  private static String path(StatementId id) {
    return "/provider/statements/" + id;
  }

  private static String[] answer(String revision, String text) {
    return new String[] {
      "revision", revision,
      "treatment", "SELECTED",
      "measures", "1",
      "measure-0-line", "1",
      "measure-0-text", text,
      "measure-0-frequency", "DAILY"
    };
  }

  @Test
  void aRowIsOpenedAndSavedWithoutThePageAroundIt() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));

    Visitor.Answer open = visitor.get(path(id) + "/rows/9.4.2.2.B?chapter=9");
    assertThat(open.body())
        .contains("data-state=\"OPEN\"", "name=\"measure-0-text\"", "<tr id=\"9.4.2.2.B\"")
        .doesNotContain("<html", "<tr id=\"9.4.2\"", "precheck-panel");

    Visitor.Answer saved = visitor.post(path(id) + "/rows/9.4.2.2.B", answer("0", "鍵で認証する"));
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.body())
        .contains(
            "data-state=\"SAVED\"",
            "9.4.2.2.B を保存しました",
            "data-seen-before=\"0\" data-seen=\"1\"",
            "id=\"precheck-panel\"",
            "id=\"chapters\"",
            "<tr id=\"9.4.2\"")
        .doesNotContain("name=\"measure-0-text\"");
    assertThat(own.sheet(provider, id).content().answer(id("9.4.2.2.B")).individualControls())
        .singleElement()
        .extracting(IndividualControl::text)
        .isEqualTo("鍵で認証する");
  }

  @Test
  void whatSomebodyElseWritesRightAfterIsNotTakenForSeen() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);

    var first = drafts.answer(provider, id, Answer.excluded(id("14.2.7"), "委託しない"), 0);
    var second = drafts.answer(provider, id, Answer.excluded(id("9.4.2"), "使わない"), 0);

    assertThat(first.seenBefore()).isZero();
    assertThat(second.seenBefore()).isEqualTo(first.seen());
    assertThat(second.seen())
        .as("the controls that went along are counted")
        .isEqualTo(own.sheet(provider, id).answersRevision());
  }

  @Test
  @Clause("BSR-5")
  void everyOneOfManyIndividualControlsStaysAndTooManyAreRefused() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));

    Visitor.Answer saved = visitor.post(path(id) + "/rows/9.4.2.2.B", measures(0, 99));
    assertThat(saved.body()).contains("data-state=\"SAVED\"");
    assertThat(own.sheet(provider, id).content().answer(id("9.4.2.2.B")).individualControls())
        .hasSize(99);

    Visitor.Answer refused = visitor.post(path(id) + "/rows/9.4.2.2.B", measures(1, 100));
    assertThat(refused.body()).contains("個別管理策が100件あります");
    assertThat(own.sheet(provider, id).content().answer(id("9.4.2.2.B")).individualControls())
        .hasSize(99);
  }

  private static String[] measures(int revision, int count) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "revision",
                Integer.toString(revision),
                "treatment",
                "SELECTED",
                "measures",
                Integer.toString(count)));
    for (int i = 0; i < count; i++) {
      fields.addAll(
          List.of(
              "measure-" + i + "-line",
              Integer.toString(i + 1),
              "measure-" + i + "-text",
              "措置" + i,
              "measure-" + i + "-frequency",
              "AUTOMATED"));
    }
    return fields.toArray(String[]::new);
  }

  @Test
  void theControlsThatGoWithAnObjectiveComeBackWithIt() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));

    Visitor.Answer saved =
        visitor.post(
            path(id) + "/rows/9.4.2",
            "revision",
            "0",
            "treatment",
            "EXCLUDED",
            "reason",
            "ログオンの機能を提供しない");

    assertThat(saved.body())
        .contains("統制目標 9.4.2 とともに対象外", "<tr id=\"9.4.2.2.B\" data-treatment=\"EXCLUDED\"");
  }

  @Test
  void whatIsWrongIsToldInTheRowAndNothingIsStored() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));

    Visitor.Answer refused =
        visitor.post(
            path(id) + "/rows/9.4.2.2.B",
            "revision",
            "0",
            "treatment",
            "UNANSWERED",
            "measures",
            "1",
            "measure-0-text",
            "書いた内容",
            "measure-0-frequency",
            "DAILY");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("data-state=\"REFUSED\"", "href=\"#f-treatment\"", "書いた内容");
    assertThat(own.sheet(provider, id).content().answers()).isEmpty();
  }

  @Test
  void aConflictShowsBothTextsWithAChoiceForEachField() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    drafts.answer(provider, id, Answer.selected(id("9.4.2.2.B"), Draft.measure("先の人の内容")), 0);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));

    Visitor.Answer stale = visitor.post(path(id) + "/rows/9.4.2.2.B", answer("0", "自分の内容"));

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body())
        .contains(
            "data-state=\"CONFLICT\"",
            "data-choose=\"measure-0-text\" data-stored=\"先の人の内容\"",
            "自分の内容",
            "保存されている内容にする",
            "name=\"revision\" value=\"1\"");
    assertThat(visitor.post(path(id) + "/rows/9.4.2.2.B", answer("1", "両方の内容")).status())
        .isEqualTo(200);
  }

  @Test
  void whatIsSentAgainAfterItWasSavedIsNoConflictWithItself() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));
    visitor.post(path(id) + "/rows/9.4.2.2.B", answer("0", "鍵で認証する"));

    Visitor.Answer again = visitor.post(path(id) + "/rows/9.4.2.2.B", answer("0", "鍵で認証する"));

    assertThat(again.body()).contains("data-state=\"SAVED\"");
    assertThat(own.sheet(provider, id).revisionOf(id("9.4.2.2.B"))).isEqualTo(1);
  }

  @Test
  void aDraftKeptInTheBrowserIsShownAgainWithoutBeingSaved() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Visitor visitor = people.signedIn(provider);
    visitor.get(path(id));
    String[] typed = answer("0", "書きかけ");
    String[] shown = java.util.Arrays.copyOf(typed, typed.length + 2);
    shown[typed.length] = "show";
    shown[typed.length + 1] = "true";

    assertThat(visitor.post(path(id) + "/rows/9.4.2.2.B", shown).body())
        .contains("data-state=\"OPEN\"", "書きかけ");
    assertThat(own.sheet(provider, id).content().answers()).isEmpty();

    drafts.answer(provider, id, Answer.selected(id("9.4.2.2.B"), Draft.measure("先の人の内容")), 0);
    assertThat(visitor.post(path(id) + "/rows/9.4.2.2.B", shown).body())
        .contains("data-state=\"CONFLICT\"", "書きかけ", "先の人の内容");
  }

  @Test
  void rowsOfOthersAreUnknownAndRolesCount() {
    StatementId id = stage.draft(stage.representative());
    Visitor stranger = people.signedIn(stage.representative());
    stranger.get("/provider/services");
    Visitor reviewer = people.signedIn(people.person(Role.REVIEWER));
    reviewer.get("/home");

    assertThat(stranger.get(path(id) + "/rows/9.4.2").status()).isEqualTo(404);
    assertThat(stranger.post(path(id) + "/rows/9.4.2", answer("0", "x")).status()).isEqualTo(404);
    assertThat(stranger.post(path(id) + "/presence", "row", "9.4.2").status()).isEqualTo(404);
    assertThat(stranger.post(path(id) + "/paste", "block", "x").status()).isEqualTo(404);
    assertThat(reviewer.get(path(id) + "/rows/9.4.2").status()).isEqualTo(403);
    assertThat(reviewer.post(path(id) + "/presence", "row", "9.4.2").status()).isEqualTo(403);
    assertThat(people.visitor().get(path(id) + "/rows/9.4.2").status()).isEqualTo(303);
  }

  @Test
  void colleaguesSeeWhoHasWhichRowOpen() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Actor colleague = people.colleagueOf(provider, Role.STATEMENT_EDITOR);
    Visitor first = people.signedIn(provider);
    Visitor second = people.signedIn(colleague);
    first.get(path(id));
    second.get(path(id));

    assertThat(first.post(path(id) + "/presence", "row", "9.4.2").body())
        .isEqualTo("{\"text\":\"\",\"rows\":[]}");
    assertThat(second.post(path(id) + "/presence", "row", "").body())
        .contains(provider.name() + "（9.4.2）", "\"row\":\"9.4.2\"", provider.name() + "さんが編集中");
    first.post(path(id) + "/presence", "leave", "true");
    assertThat(second.post(path(id) + "/presence", "row", "").body()).contains("\"rows\":[]");
  }

  @Test
  void aSignThatIsNotRenewedIsForgottenAfterAMinute() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    Actor colleague = people.colleagueOf(provider, Role.STATEMENT_EDITOR);
    Instant now = LocalDate.of(2025, 1, 15).atTime(0, 0).toInstant(java.time.ZoneOffset.UTC);

    assertThat(afterSign(id, provider, colleague, now.minus(Presences.LASTS))).hasSize(1);
    assertThat(
            afterSign(
                id, provider, colleague, now.minus(Presences.LASTS).minus(Duration.ofSeconds(1))))
        .isEmpty();
  }

  private List<Presence> afterSign(StatementId id, Actor here, Actor asks, Instant given) {
    transaction.executeWithoutResult(
        status -> signs.mark(id, here, Optional.of(id("9.4.2")), given));
    return presences.mark(asks, id, Optional.empty());
  }

  @Test
  void theGridIsFilteredByTreatmentMarkAndOwner() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    drafts.answer(provider, id, Answer.selected(id("9.4.2.2.B"), Draft.measure("内容")), 0);
    drafts.answer(provider, id, Answer.excluded(id("14.2.7"), "委託しない"), 0);
    String owner = Draft.measure("内容").owner();
    Visitor visitor = people.signedIn(provider);

    assertThat(visitor.get(path(id) + "?state=EXCLUDED").body())
        .contains("<tr id=\"14.2.7\"", "open=14.2.7", "state=EXCLUDED&amp;open=")
        .doesNotContain("<tr id=\"9.4.2\"");
    assertThat(visitor.get(path(id) + "?mark=B&chapter=9").body())
        .contains("<tr id=\"9.4.2.2.B\"")
        .doesNotContain("<tr id=\"9.4.2\"", "<tr id=\"9.2.3.11.PB\"");
    String owned = java.net.URLEncoder.encode(owner, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(visitor.get(path(id) + "?owner=" + owned).body())
        .contains("<tr id=\"9.4.2.2.B\"", "234項目のうち1項目を表示");
  }
}
