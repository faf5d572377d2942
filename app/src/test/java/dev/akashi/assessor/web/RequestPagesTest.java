package dev.akashi.assessor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessor.AssessorCriteria;
import dev.akashi.assessor.Criterion;
import dev.akashi.assessor.SelectionRequests;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A body comes onto the list on the pages alone: auditors, request, evaluation, decision. */
@AkashiTest
class RequestPagesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
  private static final byte[] PAPER = "規程".getBytes(StandardCharsets.UTF_8);
  private static final String FAILING = "report-quality";

  @Autowired Stage stage;
  @Autowired AssessorCriteria criteria;

  private Actor lead;
  private Visitor body;
  private Visitor reviewer;
  private Visitor member;

  @BeforeEach
  void people() {
    TestDay.set(DAY);
    lead = stage.person(Role.LEAD_ASSESSOR);
    body = stage.signedIn(lead);
    reviewer = stage.signedIn(stage.person(Role.REVIEWER));
    member = stage.signedIn(stage.person(Role.COMMITTEE_MEMBER));
  }

  @Test
  @Clause({"FRM-27", "FRM-30", "FRM-48"})
  void aBodyIsSelectedThroughItsPages() {
    String auditor = registerAuditor();
    body.get("/assessors/own");
    String page =
        path(body.post("/assessors/requests", "kind", "FIRST", "bodyKind", "AUDIT_CORPORATION"));
    assertThat(step(body, page, "/apply", "").body()).contains("に回答がありません");
    for (Criterion item : criteria.on(DAY).criteria()) {
      done(answer(page, item.code(), "満たしています。"));
      done(upload(page, item.code()));
    }
    done(step(body, page, "/apply", ""));
    assertThat(body.get(page).body()).doesNotContain("/answers");

    assertThat(reviewer.get("/home").body()).contains(page);
    done(judge(page, FAILING, "NOT_MET", "規程が未承認"));
    done(step(reviewer, page, "/return", "規程を承認してください。"));
    assertThat(body.get(page).body()).contains("満たさないと判断された項目", "規程が未承認");
    done(answer(page, FAILING, "規程を承認しました。"));
    Answer stale = body.post(page + "/answers", "seen-" + FAILING, "1", "text-" + FAILING, "別の回答");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body()).contains("別の回答");
    done(step(body, page, "/apply", ""));

    done(step(reviewer, page, "/accept", ""));
    assertThat(step(reviewer, page, "/send", "要件を満たす。").body()).contains("判断していない項目");
    criteria.on(DAY).criteria().forEach(item -> done(judge(page, item.code(), "MET", "確認した。")));
    done(step(reviewer, page, "/send", "要件を満たす。"));
    assertThat(body.get(auditor).body()).contains("署名できます", "根拠.pdf");
    done(
        member.post(
            page + "/register",
            "revision",
            revision(member.get(page).body(), page),
            "number",
            "R-" + lead.organisationId(),
            "from",
            "2025-04-01",
            "until",
            "2027-03-31",
            "reason",
            "要件を満たすため。"));
    assertThat(stage.visitor().get("/assessors").body()).contains(lead.organisation().name().ja());
    assertThat(body.get("/assessors/own?lang=en").body()).contains("Selected");
  }

  private String registerAuditor() {
    body.get("/assessors/auditors");
    String auditor =
        path(
            body.post(
                "/assessors/auditors",
                "name",
                lead.name(),
                "person",
                lead.person().toString(),
                "experienceYears",
                "8",
                "nationality",
                "jp",
                "signs",
                "true",
                "number-CISA",
                "1",
                "since-CISA",
                "2020-04-01"));
    assertThat(body.get(auditor).body()).contains("署名できません");
    done(body.post(auditor + "/training", "course", "監査人研修", "heldOn", "2025-03-01", "hours", "8"));
    assertThat(body.get(auditor).body()).contains("まだ確かめていません");
    return auditor;
  }

  @Test
  void whatIsTypedForOtherItemsIsKeptWhicheverButtonIsPressed() {
    registerAuditor();
    body.get("/assessors/own");
    String page =
        path(body.post("/assessors/requests", "kind", "FIRST", "bodyKind", "AUDIT_CORPORATION"));
    List<String> items = criteria.on(DAY).criteria().stream().map(Criterion::code).toList();
    String one = items.getFirst();
    String other = items.get(1);

    done(
        body.uploadAs(
            "file-" + one,
            page + "/evidence/" + one,
            "根拠.pdf",
            PAPER,
            "seen-" + one,
            "0",
            "text-" + one,
            "一つめの回答",
            "seen-" + other,
            "0",
            "text-" + other,
            "二つめの回答"));

    assertThat(body.get(page).body()).contains("一つめの回答", "二つめの回答", "根拠.pdf");
  }

  @Test
  void severalDocumentsGoWithOneFormThoughTogetherTheyAreLarge() {
    registerAuditor();
    body.get("/assessors/own");
    String page =
        path(body.post("/assessors/requests", "kind", "FIRST", "bodyKind", "AUDIT_CORPORATION"));
    List<String> items = criteria.on(DAY).criteria().stream().map(Criterion::code).toList();
    byte[] large = Arrays.copyOf(PAPER, SelectionRequests.LONGEST_BYTES);

    Answer kept =
        body.uploadAll(
            page + "/answers",
            "根拠.pdf",
            Map.of("file-" + items.get(0), large, "file-" + items.get(1), large));

    done(kept);
    assertThat(body.get(page).body()).containsPattern("(?s)根拠\\.pdf.*根拠\\.pdf");
  }

  @Test
  void whatIsTypedIsSavedWithApplyingAndWhatLacksIsToldAtItsItem() {
    registerAuditor();
    body.get("/assessors/own");
    String page =
        path(body.post("/assessors/requests", "kind", "FIRST", "bodyKind", "AUDIT_CORPORATION"));

    Answer refused =
        body.post(
            page + "/apply",
            "revision",
            revision(body.get(page).body(), page),
            "seen-" + FAILING,
            "0",
            "text-" + FAILING,
            "品質管理の規程があります。");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#f-" + FAILING + "\"", "id=\"e-" + FAILING + "\"", "」に根拠書類（")
        .doesNotContain("入力内容");
    assertThat(body.get(page).body()).contains("品質管理の規程があります。");
    Answer empty = body.uploadAs("file-" + FAILING, page + "/answers", "空.pdf", new byte[0]);
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("id=\"e-file-" + FAILING + "\"");
  }

  @Test
  @Clause("FRM-27")
  void allItemsAreJudgedInOneFormAndWithTheNextStep() {
    registerAuditor();
    body.get("/assessors/own");
    String page =
        path(body.post("/assessors/requests", "kind", "FIRST", "bodyKind", "AUDIT_CORPORATION"));
    List<String> items = criteria.on(DAY).criteria().stream().map(Criterion::code).toList();
    items.forEach(item -> done(answer(page, item, "満たしています。")));
    items.forEach(item -> done(upload(page, item)));
    done(step(body, page, "/apply", ""));
    String one = items.getFirst();

    Answer half =
        reviewer.post(
            page + "/judgements",
            "seen-" + one,
            seen(reviewer, page, one),
            "verdict-" + one,
            "MET",
            "judged-" + one,
            "",
            "seen-" + FAILING,
            "0",
            "verdict-" + FAILING,
            "NOT_MET",
            "judged-" + FAILING,
            "規程が未承認");
    assertThat(half.status()).isEqualTo(422);
    assertThat(half.body()).contains("href=\"#f-judged-" + one + "\"", "規程が未承認");
    assertThat(body.get(page).body()).as("all or none").doesNotContain("規程が未承認");
    done(
        reviewer.post(
            page + "/return",
            "revision",
            revision(reviewer.get(page).body(), page),
            "reason",
            "規程を承認してください。",
            "seen-" + FAILING,
            "0",
            "verdict-" + FAILING,
            "NOT_MET",
            "judged-" + FAILING,
            "規程が未承認"));
    assertThat(body.get(page).body()).contains("規程が未承認", "規程を承認してください。");
  }

  private Answer upload(String page, String item) {
    return body.uploadAs("file-" + item, page + "/evidence/" + item, "根拠.pdf", PAPER);
  }

  private Answer answer(String page, String item, String text) {
    return body.post(
        page + "/answers", "seen-" + item, seen(body, page, item), "text-" + item, text);
  }

  private static String seen(Visitor visitor, String page, String item) {
    String field = "name=\"seen-" + item + "\" value=\"";
    String shown = visitor.get(page).body();
    int at = shown.indexOf(field) + field.length();
    return shown.substring(at, shown.indexOf('"', at));
  }

  @Test
  void aFormWithFilesMayHaveManyFields() {
    body.get("/assessors/own");
    String page =
        path(body.post("/assessors/requests", "kind", "FIRST", "bodyKind", "AUDIT_CORPORATION"));
    Stream<String> fields =
        Stream.of("seen-" + FAILING, seen(body, page, FAILING), "text-" + FAILING, "規程があります。");
    Stream<String> others = IntStream.range(0, 150).boxed().flatMap(i -> Stream.of("x" + i, ""));

    done(
        body.uploadAs(
            "file-" + FAILING,
            page + "/answers",
            "根拠.pdf",
            PAPER,
            Stream.concat(fields, others).toArray(String[]::new)));

    assertThat(body.get(page).body()).contains("規程があります。", "根拠.pdf");
  }

  private Answer judge(String page, String item, String verdict, String reason) {
    return reviewer.post(
        page + "/judgements",
        "seen-" + item,
        seen(reviewer, page, item),
        "verdict-" + item,
        verdict,
        "judged-" + item,
        reason);
  }

  private static Answer step(Visitor visitor, String page, String step, String reason) {
    String revision = revision(visitor.get(page).body(), page);
    return visitor.post(page + step, "revision", revision, "reason", reason);
  }

  /** The revision that stands in the form of the request. */
  private static String revision(String body, String page) {
    Matcher revision =
        Pattern.compile(
                "action=\"" + page + "/\\w+\".*?name=\"revision\" value=\"(\\d+)\"", Pattern.DOTALL)
            .matcher(body);
    assertThat(revision.find()).as("the form of " + page).isTrue();
    return revision.group(1);
  }

  private static String path(Answer answer) {
    done(answer);
    return answer.location().replaceAll("\\?.*", "");
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }
}
