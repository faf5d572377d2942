package dev.akashi.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.comment.Opinion.Sender;
import dev.akashi.comment.PublicComment.Said;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the public sees of a draft that was sent back or discarded after it was commented on. */
@AkashiTest
class TakenBackTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 7, 31);

  @Autowired Stage stage;
  @Autowired Workshop workshop;
  @Autowired PublicComment comments;
  @Autowired Moderation moderation;
  @Autowired DSLContext sql;

  private Actor officer;
  private Visitor anybody;
  private DraftId draft;
  private String open;

  @BeforeEach
  void aDraftWithAComment() {
    TestDay.set(TODAY);
    sql.execute("delete from comment.pace");
    officer = stage.person(Role.PROGRAMME_OFFICER);
    anybody = stage.visitor();
    draft =
        workshop.begin(
            officer,
            "2962-" + NUMBER.incrementAndGet(),
            Optional.of("2022-04-01"),
            new DraftText("見直す案", "Draft to be revised"));
    open = "/baseline-drafts/" + draft;
    moderation.setDays(officer, draft, TODAY, LAST, 0);
    step(DraftAction.OPEN_COMMENT);
    send("期限を定めるべき。");
  }

  @AfterEach
  void today() {
    TestDay.set(TODAY);
  }

  private void step(DraftAction action) {
    workshop.step(officer, draft, action, workshop.draft(officer, draft).revision());
  }

  private int send(String body) {
    return comments.send(
        draft, new Said(Optional.of("9.2.1"), body, Sender.UNKNOWN, true), "192.0.2.1");
  }

  private Opinion opinion() {
    return moderation.opinions(officer, draft, 0, false, 1).getFirst();
  }

  private void answer() {
    moderation.answer(
        officer, draft, opinion().id(), Disposition.NOTED, new DraftText("参考とする。", ""), 0);
  }

  @Test
  @Clause("FRM-25")
  void aDraftThatIsSentBackKeepsItsRoundBeforeThePublicWithoutItsText() {
    step(DraftAction.REVISE);

    assertThat(anybody.get("/baseline-drafts").body()).contains(open, "案を見直しています");
    Answer page = anybody.get(open + "?chapter=9");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("見直す案", "2962-", "2025年7月31日", "案を見直しています", "意見1件は、すべて保管しています")
        .doesNotContain("9.2.1.6.PB", "期限を定めるべき");
    assertThat(anybody.get(open + "?lang=en").body()).contains("The draft is being revised.");
    var api = stage.visitor().get("/api/v1" + open).json();
    assertThat(api.get("state").stringValue()).isEqualTo("REVISING");
    assertThat(api.get("draftState").stringValue()).isEqualTo("DRAFT");
    assertThat(api.get("received").intValue()).isEqualTo(1);
    assertThat(anybody.get("/api/v1" + open + "/chapters/9").status()).isEqualTo(404);
    assertThatThrownBy(() -> send("遅れた意見"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("comment.not-open");
  }

  @Test
  void whoWasWritingWhenTheDraftWasSentBackKeepsWhatWasTyped() {
    anybody.get(open + "/comment?requirement=9.2.1");
    step(DraftAction.REVISE);

    Answer refused =
        anybody.post(
            open + "/comment", "requirement", "9.2.1", "body", "書きかけの意見", "publish", "yes");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("書きかけの意見", "今は意見を受け付けていません", "案を見直しています");
  }

  @Test
  @Clause("FRM-25")
  void theCommentsOnAWithdrawnDraftAreAnsweredAndTheResultIsPublished() {
    step(DraftAction.REVISE);
    step(DraftAction.DISCARD);
    assertThat(anybody.get("/baseline-drafts").body()).contains(open, "案を取り下げました", "取下げ");
    assertThat(anybody.get(open).body()).contains("案を取り下げました", "結果をこのページで公表します");

    Visitor office = stage.signedIn(officer);
    String desk = "/programme/baselines/" + draft + "/comments";
    assertThat(office.get(desk).body()).contains("結果を公表する").doesNotContain("name=\"opensOn\"");
    assertThatThrownBy(() -> moderation.setDays(officer, draft, TODAY, LAST, 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("comment.days-fixed");
    answer();
    assertThat(office.post(desk + "/publish", "revision", "0").status()).isEqualTo(303);

    assertThat(anybody.get(open).body()).contains("案を取り下げました", open + "/result");
    assertThat(anybody.get(open + "/result").body()).contains("期限を定めるべき。", "参考とする。", "案を取り下げました");
    assertThat(anybody.get("/baseline-drafts").body()).contains(open + "/result");
  }

  @Test
  void theResultOfADraftThatIsRevisedWaitsForTheEndOfTheDays() {
    step(DraftAction.REVISE);
    answer();

    assertThatThrownBy(() -> moderation.publish(officer, draft, 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("comment.not-over");
  }

  @Test
  @Clause("FRM-25")
  void aRevisedDraftGoesBeforeThePublicAgainWithTheCommentsThereWere() {
    TestDay.set(LocalDate.of(2025, 7, 10));
    step(DraftAction.REVISE);
    workshop.describe(
        officer,
        draft,
        new DraftText("見直した案", "Revised draft"),
        DraftText.EMPTY,
        workshop.draft(officer, draft).revision());
    assertThat(anybody.get(open).body()).contains("見直す案").doesNotContain("見直した案");

    LocalDate again = LocalDate.of(2025, 8, 1);
    TestDay.set(again);
    moderation.setDays(officer, draft, again, again.plusDays(20), 0);
    step(DraftAction.OPEN_COMMENT);

    assertThat(comments.earlierDays(draft))
        .containsExactly(new Days(TODAY, LocalDate.of(2025, 7, 10)));
    assertThat(anybody.get(open + "?chapter=9").body())
        .contains("見直した案", "9.2.1.6.PB", "募集中", "2025年8月21日", "この要求事項に意見を送る")
        .contains("見直す前の案への募集期間", "2025年7月10日");
    assertThat(stage.visitor().get("/api/v1" + open).json().get("earlierDays").get(0).toString())
        .contains("2025-07-01", "2025-07-10");
    assertThat(send("二度目の意見")).isEqualTo(2);
    assertThat(moderation.counts(officer, draft).unanswered()).isEqualTo(2);
  }

  @Test
  @Clause("FRM-25")
  void daysThatPassedWhileTheDraftWasTakenBackAreNoPublicComment() {
    draft =
        workshop.begin(
            officer,
            "2962-" + NUMBER.incrementAndGet(),
            Optional.of("2022-04-01"),
            new DraftText("一日も募らない案", "Nobody heard"));
    moderation.setDays(officer, draft, TODAY.plusDays(9), TODAY.plusDays(11), 0);
    step(DraftAction.OPEN_COMMENT);
    TestDay.set(TODAY.plusDays(1));
    step(DraftAction.REVISE);
    TestDay.set(TODAY.plusDays(12));

    assertThatThrownBy(() -> step(DraftAction.OPEN_COMMENT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("comment.days-passed");
  }

  /** What the public was told is about the words it commented on. */
  @Test
  @Clause("FRM-25")
  void whatWasAnsweredForGoodIsNotPutOutAgainInOtherWords() {
    TestDay.set(LAST.plusDays(1));
    answer();
    moderation.publish(
        officer, draft, moderation.round(officer, draft).orElseThrow().round().revision());
    step(DraftAction.REVISE);

    assertThat(stage.signedIn(officer).get("/programme/baselines/" + draft).body())
        .contains("改めて意見公募に進められません", "新しい案に取り込んで");
    assertThatThrownBy(() -> step(DraftAction.OPEN_COMMENT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("comment.answered-for-good");
  }

  @Test
  void theFirstDayCanBeChangedAsOftenAsOneLikes() {
    for (int later : new int[] {1, 0, 2, 0, 3}) {
      LocalDate first = TODAY.plusDays(later);
      int revision = moderation.round(officer, draft).orElseThrow().round().revision();
      moderation.setDays(officer, draft, first, LAST, revision);
      assertThat(comments.earlierDays(draft)).allMatch(days -> days.opensOn().isBefore(first));
    }
    assertThat(comments.earlierDays(draft)).containsExactly(new Days(TODAY, TODAY));
  }

  @Test
  void aRevisedDraftCanBeReadAgainWithoutAskingTheSameAgain() {
    TestDay.set(LocalDate.of(2025, 8, 1));
    step(DraftAction.REVISE);
    step(DraftAction.OPEN_COMMENT);

    assertThat(comments.shown(draft).state()).isEqualTo(Round.RoundState.CLOSED);
    assertThat(anybody.get(open).body()).contains("今は意見を受け付けていません");
  }

  @Test
  @Clause("FRM-25")
  void anOpenRoundIsOnEveryStartPageAndOnTheBaselineUntilItCloses() {
    Visitor provider = stage.signedIn(stage.person(Role.REPRESENTATIVE));
    assertThat(stage.visitor().get("/").body()).contains("見直す案", open, "2025年7月31日");
    assertThat(stage.visitor().get("/baseline").body()).contains("まで募集中");
    assertThat(provider.get("/home").body()).contains("見直す案", open, "2025年7月31日");
    assertThat(stage.visitor().get("/baseline?lang=en").body()).contains("open until");

    step(DraftAction.REVISE);

    assertThat(stage.visitor().get("/").body()).doesNotContain(open);
    assertThat(provider.get("/home").body()).doesNotContain(open);
    step(DraftAction.OPEN_COMMENT);
    assertThat(stage.visitor().get("/").body()).contains(open);
    TestDay.set(LocalDate.of(2025, 8, 1));
    assertThat(stage.visitor().get("/").body()).doesNotContain(open);
  }
}
