package dev.akashi.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.comment.Round.RoundState;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftState;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class PublicCommentTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

  @Autowired Stage stage;
  @Autowired Workshop workshop;
  @Autowired PublicComment comments;
  @Autowired Moderation moderation;
  @Autowired DSLContext sql;

  private Actor officer;
  private Visitor office;
  private Visitor anybody;
  private DraftId draft;
  private String open;
  private String desk;

  @BeforeEach
  void aDraft() {
    TestDay.set(TODAY);
    sql.execute("delete from comment.pace");
    officer = stage.person(Role.PROGRAMME_OFFICER);
    office = stage.signedIn(officer);
    anybody = stage.visitor();
    draft =
        workshop.begin(
            officer,
            "2960-" + NUMBER.incrementAndGet(),
            Optional.of("2022-04-01"),
            new DraftText("公募の案", "Draft for comment"));
    open = "/baseline-drafts/" + draft;
    desk = "/programme/baselines/" + draft + "/comments";
  }

  @AfterEach
  void today() {
    TestDay.set(TODAY);
  }

  private void putBeforeThePublic() {
    office.get(desk);
    Answer set =
        office.post(
            desk + "/days", "revision", "0", "opensOn", "2025-07-01", "closesOn", "2025-07-31");
    assertThat(set.status()).as(set.body()).isEqualTo(303);
    workshop.step(officer, draft, DraftAction.OPEN_COMMENT, 0);
  }

  private Answer send(String requirement, String body, String publish) {
    anybody.get(open + "/comment?requirement=" + requirement);
    return anybody.post(
        open + "/comment",
        "requirement",
        requirement,
        "body",
        body,
        "name",
        "試験 太郎",
        "organisation",
        "試験社",
        "email",
        "taro@comment.example",
        "publish",
        publish);
  }

  private int received() {
    return moderation.opinions(officer, draft, 0, false, 100).size();
  }

  private String opinion(int number) {
    return desk + "/" + moderation.opinions(officer, draft, number - 1, false, 1).getFirst().id();
  }

  @Test
  @Clause("FRM-25")
  void aDraftIsReadAndCommentedByEverybodyAnsweredAndTheResultPublished() {
    putBeforeThePublic();
    assertThat(anybody.get("/baseline-drafts").body()).contains("公募の案");
    assertThat(anybody.get(open + "?chapter=9").body())
        .contains("9.2.1.6.PB")
        .contains("この要求事項に意見を送る");

    Answer sent = send("9.2.1", "登録の期限を定めるべき。", "yes");
    assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    assertThat(anybody.get(sent.location()).body()).contains("受付番号は1です");
    assertThat(send("", "全体として賛成。", "no").status()).isEqualTo(303);
    assertThat(send("9.2.1", "<b>宣伝</b>", "yes").status()).isEqualTo(303);
    assertThat(office.get("/programme/baselines/" + draft).body()).contains("まで、意見3件（未回答3件）");

    Answer early = office.post(desk + "/publish", "revision", "0");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.body()).contains("募集期間が終わっていない");

    TestDay.set(LocalDate.of(2025, 8, 1));
    assertThat(send("9.2.1", "遅れた意見", "yes").body()).contains("今は意見を受け付けていません");
    Answer unanswered = office.post(desk + "/publish", "revision", "0");
    assertThat(unanswered.body()).contains("回答のない意見が3件");
    assertThat(anybody.get(open + "/result").status()).isEqualTo(404);

    answer(1, "PARTLY_ADOPTED", "期限を解説に書きます。");
    answer(2, "NOTED", "参考とします。");
    office.get(opinion(3));
    assertThat(office.post(opinion(3) + "/hide", "revision", "0", "reason", "宣伝のため").status())
        .isEqualTo(303);
    assertThat(office.post(desk + "/publish", "revision", "0").status()).isEqualTo(303);

    String result = anybody.get(open + "/result").body();
    assertThat(result)
        .contains("登録の期限を定めるべき。")
        .contains("一部採用")
        .contains("期限を解説に書きます。")
        .contains("試験社")
        .doesNotContain("全体として賛成")
        .doesNotContain("宣伝")
        .doesNotContain("taro@comment.example");
    assertThat(anybody.get(open + "/result.csv").body())
        .contains("登録の期限を定めるべき。")
        .doesNotContain("taro@comment.example");
    office.get(opinion(1));
    assertThat(
            office
                .post(
                    opinion(1) + "/answer",
                    "revision",
                    "1",
                    "disposition",
                    "ADOPTED",
                    "answerJa",
                    "変える")
                .body())
        .contains("結果が公表されているため");
    assertThat(
            sql.fetchValues(
                "select action from trail.event where subject_id = '"
                    + draft
                    + "' and action like 'comment.%' order by id"))
        .asString()
        .contains(
            "comment.days-set",
            "comment.received",
            "comment.answered",
            "comment.hidden",
            "comment.result-published");
  }

  @Test
  @Clause("FRM-25")
  void nothingWasDecidedOnADayOnWhichCommentsWereReceived() {
    putBeforeThePublic();
    TestDay.set(LocalDate.of(2025, 8, 2));
    String decision = "/programme/baselines/" + draft + "/decide";
    office.get("/programme/baselines/" + draft);

    Answer early = decide(decision, "2025-07-31");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.body()).contains("決定日は、2025年8月1日（令和7年）から");
    assertThat(workshop.draft(officer, draft).state()).isEqualTo(DraftState.PUBLIC_COMMENT);

    assertThat(decide(decision, "2025-08-01").status()).isEqualTo(303);
  }

  private Answer decide(String decision, String day) {
    return office.post(
        decision,
        "revision",
        String.valueOf(workshop.draft(officer, draft).revision()),
        "decidedOn",
        day,
        "document",
        "決定第1号");
  }

  private void answer(int number, String disposition, String answer) {
    office.get(opinion(number));
    Answer saved =
        office.post(
            opinion(number) + "/answer",
            "revision",
            "0",
            "disposition",
            disposition,
            "answerJa",
            answer);
    assertThat(saved.status()).as(saved.body()).isEqualTo(303);
  }

  @Test
  @Clause("FRM-25")
  void whoWasAskedIsHeardBeforeAnythingIsDecided() {
    putBeforeThePublic();
    send("9.2.1", "登録の期限を定めるべき。", "yes");

    assertRefused("comment.still-open", () -> decide(TODAY));
    LocalDate later = LocalDate.of(2025, 8, 1);
    TestDay.set(later);
    assertRefused("comment.consider-first", () -> decide(later));
    assertThat(office.get("/programme/baselines/" + draft).body())
        .contains("回答していない意見が1件あるため、決定を記録できません")
        .contains("href=\"" + desk + "?show=unanswered\"");
    answer(1, "NOTED", "参考とします。");
    decide(later);
    assertThat(comments.shown(draft).state()).isEqualTo(RoundState.CLOSED);
    assertThat(anybody.get("/baseline-drafts").body()).contains("募集終了", "案のとおり決定しました");
    Promulgated promulgated =
        new Promulgated(
            LocalDate.of(2961, 4, 1),
            List.of(
                new Applicability(
                    FilingKind.FIRST, ApplicableBy.APPLICATION_DATE, LocalDate.of(2961, 4, 1)),
                new Applicability(
                    FilingKind.RENEWAL, ApplicableBy.APPLICATION_DATE, LocalDate.of(2961, 4, 1))));
    assertRefused(
        "comment.no-result-yet",
        () -> workshop.promulgate(officer, draft, promulgated, revision()));
  }

  @Test
  @Clause("FRM-25")
  void commentsAreNotAskedForDaysThatHavePassed() {
    assertRefused(
        "comment.in-the-past",
        () ->
            moderation.setDays(
                officer, draft, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 31), 0));
    moderation.setDays(officer, draft, TODAY, LocalDate.of(2025, 7, 31), 0);
    workshop.step(officer, draft, DraftAction.OPEN_COMMENT, 0);
    TestDay.set(LocalDate.of(2025, 7, 10));
    int round = comments.shown(draft).round().revision();
    assertRefused(
        "comment.in-the-past",
        () -> moderation.setDays(officer, draft, TODAY, LocalDate.of(2025, 7, 9), round));
    moderation.setDays(officer, draft, TODAY, LocalDate.of(2025, 8, 15), round);
    TestDay.set(LocalDate.of(2025, 8, 20));
    assertRefused(
        "comment.in-the-past",
        () -> moderation.setDays(officer, draft, TODAY, LocalDate.of(2025, 8, 31), round + 1));
  }

  @Test
  void theFormIsThereOnlyWhileCommentsAreReceived() {
    putBeforeThePublic();
    assertThat(anybody.get(open + "/comment").body()).contains("name=\"body\"");

    TestDay.set(LocalDate.of(2025, 8, 1));

    assertThat(anybody.get(open + "/comment").body())
        .doesNotContain("name=\"body\"")
        .contains("今は意見を受け付けていません");
  }

  private void decide(LocalDate day) {
    workshop.decide(officer, draft, new Decided(day, "運営委員会 資料2"), revision());
  }

  private int revision() {
    return workshop.draft(officer, draft).revision();
  }

  private static void assertRefused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reasons()).extracting(Reason::code).contains(code));
  }

  @Test
  void aDraftThatIsStillWrittenIsNobodysBusiness() {
    moderation.setDays(officer, draft, TODAY, LocalDate.of(2025, 7, 31), 0);

    assertThat(anybody.get(open).status()).isEqualTo(404);
    assertThat(anybody.get(open + "/comment").status()).isEqualTo(404);
    assertThat(anybody.get("/api/v1" + open).status()).isEqualTo(404);
    assertThat(anybody.get("/baseline-drafts").body()).doesNotContain(draft.toString());
    assertThat(anybody.get("/").body()).doesNotContain(draft.toString());
    assertThat(stage.signedIn(stage.person(Role.STATEMENT_EDITOR)).get(desk).status())
        .isEqualTo(403);
  }

  @Test
  void whatIsWrongWithACommentIsToldAndNothingIsStored() {
    putBeforeThePublic();
    assertThat(send("9.2.1", "", "yes").status()).isEqualTo(422);
    assertThat(send("9.2.1", "あ".repeat(4_001), "yes").body()).contains("4,000文字以内");
    assertThat(send("9.2.1", "よい。", "").status()).isEqualTo(422);
    assertThat(send("9.9.9", "よい。", "yes").status()).isEqualTo(404);
    assertThat(stage.visitor().post(open + "/comment", "body", "よい。", "publish", "yes").status())
        .isEqualTo(403);
    assertThat(received()).isZero();
  }

  @Test
  void onePlaceCannotSendWithoutEnd() {
    putBeforeThePublic();
    for (int i = 0; i < PublicComment.MOST_PER_HOUR; i++) {
      assertThat(send("", "意見" + i, "yes").status()).isEqualTo(303);
    }
    Answer more = send("", "もう一つの意見", "yes");
    assertThat(more.status()).isEqualTo(429);
    assertThat(more.body()).contains("もう一つの意見").contains("しばらく待ってから");
    assertThat(received()).isEqualTo(PublicComment.MOST_PER_HOUR);
  }

  @Test
  void everyPageIsThereInBothLanguages() {
    putBeforeThePublic();
    send("9.2.1", "よい。", "yes");
    for (String page :
        List.of(
            "/baseline-drafts", open, open + "?chapter=9", open + "/comment", desk, opinion(1))) {
      for (String language : List.of("ja", "en")) {
        Answer answer = office.get(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(answer.status()).as(page).isEqualTo(200);
        assertThat(answer.body()).as(page).doesNotContain(">comment.").doesNotContain("enum.");
      }
    }
  }
}
