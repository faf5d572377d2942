package dev.akashi.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.web.DeclaredStatementOnStage;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.evidence.EvidenceFilter;
import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.EvidenceItems;
import dev.akashi.kernel.Clause;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One list of evidence requests, on the pages of both sides. */
@AkashiTest
@Import(DeclaredStatementOnStage.class)
class EvidenceRequestPagesTest {

  private static final byte[] FILE = "四半期の見直し".getBytes(StandardCharsets.UTF_8);

  @Autowired Stage stage;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired EvidenceItems items;
  @Autowired List<WorkSource> sources;

  private RequestStage played;
  private Visitor assessor;
  private Visitor provider;
  private String control;

  @BeforeEach
  void anEngagementInFieldwork() {
    played = RequestStage.fieldwork(stage, statements);
    assessor = stage.signedIn(played.lead());
    provider = stage.signedIn(played.provider());
    assessor.get("/assessor");
    provider.get("/provider/requests");
    control = statements.weekly().value();
  }

  @Test
  @Clause("FRM-39")
  void whatIsAskedForIsDeliveredAndStandsInBothWorkspaces() {
    String page = asked();
    String id = page.substring(page.lastIndexOf('/') + 1);
    String own = "/provider/requests/" + id;
    assertThat(provider.get("/provider/requests").body()).contains("特権利用者の見直し記録", "依頼中");
    assertThat(provider.get(own).body()).contains("承認者の記入があるもの", control, "渡す証跡");

    Answer nothing = provider.post(own, "step", "DELIVER", "text", "", "revision", "0");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.body()).contains("渡す証跡も説明もありません", "/about/clauses/FRM-39");
    Answer without = provider.upload(own + "/files", "", new byte[0], fileFields());
    assertThat(without.status()).isEqualTo(422);
    done(provider.upload(own + "/files", "review.txt", FILE, fileFields()));
    assertThat(provider.get(own).body()).contains("review.txt", "選択をやめる");
    assertThat(assessor.get(page).body()).doesNotContain("review.txt");
    EvidenceItem item = items.list(played.provider(), EvidenceFilter.all(), 0, 10).getFirst();
    String file = "/assessor/evidence/" + item.id() + "/versions/1/file";
    assertThat(assessor.get(file).status()).as("not delivered yet").isEqualTo(404);

    done(provider.post(own, "step", "DELIVER", "text", "10月から12月まで", "revision", "1"));
    String hash = item.newest().sha256().value();
    assertThat(assessor.get(page).body()).contains("review.txt", hash, "10月から12月まで", "受領・判断待ち");
    assertThat(assessor.get(page + "?lang=en").body()).contains("Received, to be judged", "Accept");
    assessor.get(page + "?lang=ja");
    assertThat(assessor.download(file)).isEqualTo(FILE);
    assertThat(provider.get("/provider/evidence/" + item.id()).body())
        .contains("依頼に応じて渡した先", "依頼1 特権利用者の見直し記録");

    String engagement = "/assessor/engagements/" + played.engagement();
    assertThat(assessor.get(engagement + "/results/" + control).body())
        .contains("review.txt", hash, file);
    assertThat(assessor.post(engagement + "/papers/new", "requirement", control).body())
        .contains("review.txt、第1版、依頼1で受領", hash);
    assertThat(assessor.get(engagement + "/requests?control=" + control).body())
        .contains("特権利用者の見直し記録");
    assertThat(assessor.get(engagement + "/requests?control=5.1.1").body())
        .contains("条件に合う依頼はありません");
  }

  @Test
  @Clause("FRM-39")
  void theExplanationOutlastsTheChoiceOfFilesAndAFileGoesAlongWithTheAnswer() {
    String page = asked();
    String own = "/provider/requests/" + page.substring(page.lastIndexOf('/') + 1);
    provider.get(own);
    done(provider.upload(own + "/files", "a.txt", FILE, written("1月分は欠番です。")));
    assertThat(provider.get(own).body()).contains("a.txt", "1月分は欠番です。");
    assertThat(assessor.get(page).body()).doesNotContain("1月分は欠番です。");

    Answer found = provider.post(own + "/find", "find", "見直し", "text", "2月分も欠番です。");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.body()).contains("2月分も欠番です。", "value=\"見直し\"");

    List<String> fields = new ArrayList<>(List.of(written("3月分で全部です。")));
    fields.addAll(List.of("step", "DELIVER", "revision", "1"));
    byte[] other = "3月分".getBytes(StandardCharsets.UTF_8);
    done(provider.upload(own, "b.txt", other, fields.toArray(String[]::new)));
    assertThat(assessor.get(page).body())
        .contains("a.txt", "b.txt", "3月分で全部です。")
        .doesNotContain("1月分は欠番です。");
  }

  @Test
  void whatIsOnlySaidIsNoAnswer() {
    String page = asked();
    String own = "/provider/requests/" + page.substring(page.lastIndexOf('/') + 1);
    provider.get(own);
    done(provider.post(own + "/comments", "text", "来週お渡しします。"));
    assertThat(assessor.get(page).body()).contains("来週お渡しします。", "依頼中");
    assertThat(provider.get(own).body())
        .contains("name=\"text\"")
        .doesNotContain(">来週お渡しします。</textarea>");
  }

  private static String[] written(String text) {
    List<String> fields = new ArrayList<>(List.of(fileFields()));
    fields.addAll(List.of("text", text));
    return fields.toArray(String[]::new);
  }

  @Test
  void whatIsGivenBackIsAnsweredAgainAndAccepted() {
    String page = asked();
    String own = "/provider/requests/" + page.substring(page.lastIndexOf('/') + 1);
    provider.get(own);
    done(provider.post(own, "step", "DECLINE", "text", "その手続はない", "revision", "0"));
    assertThat(assessor.get(page).body()).contains("その手続はない", "証跡なしの回答・判断待ち");
    Answer wordless = assessor.post(page, "step", "RETURN", "text", "", "revision", "1");
    assertThat(wordless.status()).isEqualTo(422);
    assertThat(wordless.body()).contains("理由がありません");
    done(
        assessor.post(
            page,
            "step",
            "RETURN",
            "text",
            "手続書の3章にある",
            "newDueOn",
            "2025-02-10",
            "revision",
            "1"));
    assertThat(provider.get(own).body()).contains("手続書の3章にある", "差戻し", "2025年2月10日");
    done(provider.post(own + "/comments", "comment", "3章の記録を探しています"));
    assertThat(assessor.get(page).body()).contains("3章の記録を探しています");
    done(provider.post(own, "step", "DELIVER", "text", "画面で示します", "revision", "2"));
    done(assessor.post(page, "step", "ACCEPT", "text", "", "revision", "3"));
    assertThat(provider.get(own).body()).contains("受入れ済み", "この依頼は済んでいます");
    Answer late = provider.post(own, "step", "DELIVER", "text", "もう一度", "revision", "4");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("この操作はできません");
  }

  @Test
  void whatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
    assessor.get(played.pages() + "/new?requirement=" + control);
    Answer past = ask("2024-12-01", control, "");
    assertThat(past.status()).isEqualTo(422);
    assertThat(past.body()).contains("より前です", "特権利用者の見直し記録", "承認者の記入があるもの");
    assertThat(ask("2024-02-30", control, "").body()).contains("2024-02-30", "id=\"e-dueOn\"");
    assertThat(ask("2025-01-31", "99.9.9", "").body()).contains("「99.9.9」は要求事項の番号ではありません");
    assertThat(ask("2025-01-31", "5.1.1.99", "").body()).contains("採用していない要求事項です（5.1.1.99）");
    assertThat(assessor.get(played.pages()).body()).contains("依頼はまだありません");
  }

  @Test
  void whatWasAskedForAlreadyIsPointedOut() {
    asked();
    assertThat(assessor.get(played.pages() + "/new?requirement=" + control).body())
        .contains("依頼済み、又は受領済みのもの", "依頼1 特権利用者の見直し記録");
    Answer again = ask("2025-01-31", control, "");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("同じ要求事項の依頼が既にあります（依頼 1）", "承知の上で依頼する");
    assertThat(ask("2025-01-31", control, "true").status()).isEqualTo(303);
  }

  @Test
  void anEditOfAnOlderRevisionKeepsWhatWasTyped() {
    String page = asked();
    done(change(page, "0", "新しい件名"));
    Answer stale = change(page, "0", "古い画面の件名");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("ほかの人が先に依頼1を変えました", "古い画面の件名");
    assertThat(assessor.get(page).body()).contains("新しい件名").doesNotContain("古い画面の件名");
  }

  @Test
  void pastedLinesBecomeRequestsAllOrNone() {
    List<String> numbers =
        statements.all().stream().limit(3).map(requirement -> requirement.value()).toList();
    String good = numbers.get(0) + " " + numbers.get(1) + "\t規程\t\t2025-01-31\n";
    String block = good + numbers.get(2) + "\t組織図\n5.1.1.99\t台帳\t\t2025-02-30";
    assessor.get(played.pages() + "/lines");
    Answer looked = lines(block, "", "look");
    assertThat(looked.body()).contains("依頼できる", "期限がありません", "2025-02-30");
    Answer refused = lines(block, "", "write");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("依頼できない行が2行あります");
    assertThat(assessor.get(played.pages()).body()).contains("依頼はまだありません");
    Answer written = lines(good + numbers.get(2) + "\t組織図", "2025-02-03", "write");
    assertThat(written.status()).as(written.body()).isEqualTo(303);
    assertThat(provider.get("/provider/requests").body()).contains("規程", "組織図");
  }

  @Test
  void theSameRequestIsMadeForEachRequirementAlone() {
    String two = control + " " + statements.all().getFirst();
    Answer made =
        assessor.post(
            played.pages(),
            "title",
            "記録",
            "wanted",
            "最新のもの",
            "requirements",
            two,
            "dueOn",
            "2025-01-31",
            "periodFirst",
            "",
            "periodLast",
            "",
            "each",
            "true");
    assertThat(made.status()).as(made.body()).isEqualTo(303);
    assertThat(assessor.get(played.pages()).body()).contains("依頼 2件");
  }

  @Test
  void otherPeopleFindNothing() {
    String page = asked();
    String id = page.substring(page.lastIndexOf('/') + 1);
    Visitor stranger = stage.signedIn(stage.person(Role.LEAD_ASSESSOR));
    Visitor colleague = stage.signedIn(played.colleague());
    Visitor other = stage.signedIn(stage.person(Role.REPRESENTATIVE));
    for (Visitor visitor : List.of(stranger, colleague)) {
      visitor.get("/assessor");
      assertThat(visitor.get(played.pages()).status()).isEqualTo(404);
      assertThat(visitor.get(page).status()).isEqualTo(404);
      assertThat(visitor.post(page, "step", "WITHDRAW", "text", "x", "revision", "0").status())
          .isEqualTo(404);
      assertThat(visitor.post(page + "/comments", "comment", "x").status()).isEqualTo(404);
    }
    other.get("/provider/requests");
    assertThat(other.get("/provider/requests/" + id).status()).isEqualTo(404);
    assertThat(
            other
                .upload("/provider/requests/" + id + "/files", "a.txt", FILE, fileFields())
                .status())
        .isEqualTo(404);
    assertThat(other.get("/provider/requests").body()).doesNotContain("特権利用者の見直し記録");
    assertThat(assessor.get(played.pages() + "/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void whatWaitsStandsOnTheStartPagesAndWhatIsOverdueComesFirst() {
    String page = asked();
    assertThat(codes(played.provider())).contains("request.to-answer");
    TestDay.set(LocalDate.of(2025, 2, 1));
    assertThat(codes(played.provider()))
        .contains("request.overdue")
        .doesNotContain("request.to-answer");
    provider = stage.signedIn(played.provider());
    assertThat(provider.get("/provider/requests?overdue=true").body())
        .contains("特権利用者の見直し記録", "期限超過 1");
    String own = "/provider/requests/" + page.substring(page.lastIndexOf('/') + 1);
    provider.get(own);
    done(provider.post(own, "step", "DELIVER", "text", "画面で示します", "revision", "0"));
    assertThat(codes(played.provider())).doesNotContain("request.overdue");
    assertThat(codes(played.lead())).contains("request.to-judge");
    assertThat(codes(played.colleague())).doesNotContain("request.to-judge");
  }

  @Test
  @Clause({"FRM-39", "FRM-45"})
  void theReportWaitsForItAndRequestsCloseWithTheEngagement() {
    String page = asked();
    String engagement = "/assessor/engagements/" + played.engagement();
    assertThat(assessor.get(engagement).body()).contains("回答を待つ証跡の依頼が1件あります（番号 1）", "本システムの既定");
    done(assessor.post(page, "step", "WITHDRAW", "text", "別の記録で足りる", "revision", "0"));
    assertThat(assessor.get(engagement).body()).doesNotContain("回答を待つ証跡の依頼");
    String second = path(ask("2025-01-31", control, ""));
    assessor.get(engagement);
    String revision =
        stage.api(played.lead()).get("/api/v1" + engagement).json().get("revision").toString();
    done(
        assessor.post(
            engagement + "/abort", "reason", "契約を解いた", "on", "2025-01-15", "revision", revision));
    assertThat(assessor.get(second).body()).contains("この依頼は閉じています");
    String own = "/provider/requests/" + second.substring(second.lastIndexOf('/') + 1);
    provider.get(own);
    Answer closed = provider.post(own, "step", "DELIVER", "text", "渡す", "revision", "0");
    assertThat(closed.status()).isEqualTo(422);
    assertThat(closed.body()).contains("この監査業務は終わっています");
    assertThat(codes(played.provider())).doesNotContain("request.to-answer", "request.overdue");
  }

  private List<String> codes(Actor actor) {
    return sources.stream()
        .flatMap(source -> source.waitingFor(actor).stream())
        .map(WorkItem::code)
        .toList();
  }

  private String asked() {
    return path(ask("2025-01-31", control, ""));
  }

  private Answer ask(String due, String requirements, String despite) {
    String[] fields = {
      "title",
      "特権利用者の見直し記録",
      "wanted",
      "承認者の記入があるもの",
      "requirements",
      requirements,
      "dueOn",
      due,
      "periodFirst",
      "2024-10-01",
      "periodLast",
      "2024-12-31",
      "despite",
      despite.isEmpty() ? "false" : despite
    };
    return assessor.post(played.pages(), fields);
  }

  private Answer change(String page, String revision, String title) {
    return assessor.post(
        page + "/change",
        "title",
        title,
        "wanted",
        "承認者の記入があるもの",
        "requirements",
        control,
        "dueOn",
        "2025-01-31",
        "periodFirst",
        "",
        "periodLast",
        "",
        "revision",
        revision);
  }

  private Answer lines(String block, String due, String act) {
    return assessor.post(played.pages() + "/lines", "lines", block, "dueOn", due, "act", act);
  }

  private static String[] fileFields() {
    return new String[] {
      "title", "見直し記録", "kind", "RECORD", "owner", "", "from", "2024-10-01", "until", "", "note", ""
    };
  }

  private static String path(Answer answer) {
    done(answer);
    return answer.location().replaceAll("\\?.*", "");
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }
}
