package dev.akashi.assessor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A misconduct case is led on its pages from the first fact to the decision (FRM-28). */
@AkashiTest
class CasePagesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

  @Autowired Stage stage;

  private Actor body;
  private Visitor officer;
  private Visitor reviewer;
  private Visitor member;
  private Visitor accused;

  @BeforeEach
  void people() {
    TestDay.set(DAY);
    body = stage.person(Role.LEAD_ASSESSOR);
    stage.select(body, new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 3, 31)));
    officer = stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));
    reviewer = stage.signedIn(stage.person(Role.REVIEWER));
    member = stage.signedIn(stage.person(Role.COMMITTEE_MEMBER));
    accused = stage.signedIn(body);
  }

  @Test
  @Clause({"FRM-28", "FRM-30"})
  void everyStepIsTakenOnThePageOfTheCase() {
    officer.get("/assessors/desk");
    String page =
        path(
            officer.post(
                "/assessors/cases",
                "assessor",
                body.organisationId().toString(),
                "concern",
                "調書の流用の疑い"));
    assertThat(accused.get(page).status()).isEqualTo(404);

    done(fact(reviewer, page, "CONFIRMED"));
    Answer tooShort = act(reviewer, page, "/hearing", "until", "2025-04-14");
    assertThat(tooShort.status()).isEqualTo(422);
    assertThat(tooShort.body())
        .contains("弁明の期限は14日以上先", "/about/clauses/FRM-28", "value=\"2025-04-14\"");
    done(act(reviewer, page, "/hearing", "until", "2025-04-15"));
    assertThat(act(reviewer, page, "/send", "proposal", "停止が相当").body()).contains("弁明がまだありません");

    assertThat(accused.get("/home").body()).contains(page);
    assertThat(accused.get(page).body()).contains("同文の調書が3件ある。").doesNotContain("/facts\"");
    done(accused.post(page + "/statements", "statement", "ひな形の共有によるものです。"));
    done(act(reviewer, page, "/send", "proposal", "停止が相当"));
    assertThat(accused.get(page).body()).doesNotContain("停止が相当");

    Answer without = decide(page, "SUSPENSION", "2025-03-31", "2025-05-31");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("効力の始まりは本日", "value=\"2025-05-31\"");
    done(decide(page, "SUSPENSION", "2025-04-02", "2025-05-31"));
    assertThat(accused.get(page).body())
        .contains("選定の停止", "審議の結果")
        .doesNotContain("<form method=\"post\" action=\"" + page);
    assertThat(stage.visitor().get("/assessors").body()).contains(body.organisation().name().ja());
    TestDay.set(DAY.plusDays(1));
    assertThat(stage.visitor().get("/assessors").body())
        .doesNotContain(body.organisation().name().ja());
  }

  @Test
  @Clause("FRM-28")
  void theCommitteeSendsBackAndAnOrderIsConfirmedOnThePage() {
    officer.get("/assessors/desk");
    String page =
        path(
            officer.post(
                "/assessors/cases",
                "assessor",
                body.organisationId().toString(),
                "concern",
                "報告書の遅れ"));
    done(fact(reviewer, page, "UNCLEAR"));
    done(act(reviewer, page, "/hearing", "until", "2025-04-15"));
    done(accused.post(page + "/statements", "statement", "準備中です。"));
    done(act(reviewer, page, "/send", "proposal", "改善命令が相当"));
    assertThat(decide(page, "IMPROVEMENT_ORDER", "", "2025-06-30").body())
        .contains("「確認された」事実がありません");
    assertThat(act(member, page, "/send-back", "reason", "").status()).isEqualTo(422);
    done(act(member, page, "/send-back", "reason", "事実を明らかにすること"));

    done(fact(reviewer, page, "CONFIRMED"));
    done(act(reviewer, page, "/hearing", "until", "2025-04-15"));
    done(accused.post(page + "/statements", "statement", "遅れを認めます。"));
    done(act(reviewer, page, "/send", "proposal", "改善命令が相当"));
    done(decide(page, "IMPROVEMENT_ORDER", "", "2025-06-30"));
    assertThat(reviewer.get("/home").body()).contains(page, "2025年6月30日");
    assertThat(reviewer.get(page + "?lang=en").body())
        .contains("When the order is not kept", "Confirm the improvement");
    done(act(reviewer, page, "/confirm", "reason", "是正を確認した。"));
    assertThat(officer.get(page).body()).contains("改善の確認", "是正を確認した。");
    assertThat(accused.get(page).body()).doesNotContain("/statements\"");
  }

  private Answer fact(Visitor visitor, String page, String finding) {
    visitor.get(page);
    return visitor.post(
        page + "/facts",
        "fact",
        "同文の調書が3件ある。",
        "source",
        "抽出した調書",
        "finding",
        finding,
        "on",
        DAY.toString());
  }

  private Answer decide(String page, String penalty, String from, String until) {
    return act(
        member,
        page,
        "/decision",
        "penalty",
        penalty,
        "decidedOn",
        DAY.toString(),
        "from",
        from,
        "until",
        until,
        "reason",
        "審議の結果");
  }

  /** Opens the page and sends one of its forms with the revision that stands there. */
  private static Answer act(Visitor visitor, String page, String step, String... fields) {
    Matcher revision = REVISION.matcher(visitor.get(page).body());
    assertThat(revision.find()).as("a form on " + page).isTrue();
    List<String> all = new ArrayList<>(List.of("revision", revision.group(1)));
    all.addAll(List.of(fields));
    return visitor.post(page + step, all.toArray(String[]::new));
  }

  private static String path(Answer answer) {
    done(answer);
    return answer.location().replaceAll("\\?.*", "");
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }
}
