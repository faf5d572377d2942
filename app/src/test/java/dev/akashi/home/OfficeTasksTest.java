package dev.akashi.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.comment.Disposition;
import dev.akashi.comment.Moderation;
import dev.akashi.comment.Opinion;
import dev.akashi.crosswalk.Carrying;
import dev.akashi.crosswalk.CarryingTest;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What waits for the programme office stands on its start page, with how much of it there is. */
@AkashiTest
@DirtiesContext
@TestPropertySource(properties = "akashi.test.own=tasks-of-the-office")
class OfficeTasksTest {

  private static final CatalogueKey BASE = CatalogueKey.ofBaseline("2022-04-01");

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired Workshop workshop;
  @Autowired Carrying carrying;
  @Autowired Moderation moderation;
  @Autowired DSLContext sql;

  private Actor officer;
  private Visitor office;

  @BeforeEach
  void anOfficer() {
    TestDay.set(LocalDate.of(2025, 7, 1));
    officer = stage.person(Role.PROGRAMME_OFFICER);
    office = stage.signedIn(officer);
  }

  private String home() {
    return office.get("/home").body();
  }

  private DraftId commentedOn(String version, int comments) {
    DraftId draft =
        workshop.begin(officer, version, Optional.of("2022-04-01"), new DraftText("公募の案", "Draft"));
    office.get(desk(draft));
    office.post(
        desk(draft) + "/days", "revision", "0", "opensOn", "2025-07-01", "closesOn", "2025-07-31");
    step(draft, DraftAction.OPEN_COMMENT);
    for (int i = 0; i < comments; i++) {
      String form = "/baseline-drafts/" + draft + "/comment";
      Visitor anybody = stage.visitor();
      anybody.get(form + "?requirement=9.2.1");
      Answer sent =
          anybody.post(
              form,
              "requirement",
              "9.2.1",
              "body",
              "意見 " + i,
              "name",
              "試験 太郎",
              "organisation",
              "",
              "email",
              "",
              "publish",
              "true");
      assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    }
    return draft;
  }

  private static String desk(DraftId draft) {
    return "/programme/baselines/" + draft + "/comments";
  }

  @Test
  @Clause("FRM-25")
  void commentsWithoutAnAnswerAreATaskOnceTheRoundHasEnded() {
    DraftId draft = commentedOn("2960-01", 2);
    String task = desk(draft) + "?show=unanswered";
    assertThat(home()).as("comments are still received").doesNotContain(task);

    TestDay.set(LocalDate.of(2025, 8, 1));
    assertThat(home()).contains(task, "2960-01", "未回答のもの（2件）");
    assertThat(office.get("/home?lang=en").body()).contains("without an answer", "(2)");
    assertThat(office.get(task).status()).isEqualTo(200);
    assertThat(stage.signedIn(stage.person(Role.STATEMENT_EDITOR)).get("/home").body())
        .doesNotContain(task);

    int one = StatementCount.of(sql, () -> assertThat(home()).contains(task));
    TestDay.set(LocalDate.of(2025, 7, 1));
    DraftId other = commentedOn("2960-02", 1);
    TestDay.set(LocalDate.of(2025, 8, 1));
    int two = StatementCount.of(sql, () -> assertThat(home()).contains(desk(other)));
    assertThat(two).as("no question for each round").isEqualTo(one);

    step(draft, DraftAction.REVISE);
    assertThat(home()).as("it is still to be answered while the draft is revised").contains(task);
    step(draft, DraftAction.DISCARD);
    assertThat(home()).as("whoever commented waits for the answer").contains(task);
  }

  @Test
  @Clause("FRM-25")
  void whatWasSaidOfAWithdrawnDraftIsATaskAtOnceUntilTheResultIsPublished() {
    DraftId draft = commentedOn("2960-03", 1);
    step(draft, DraftAction.REVISE);
    assertThat(home()).doesNotContain(desk(draft));
    step(draft, DraftAction.DISCARD);
    assertThat(home()).contains(desk(draft) + "?show=unanswered");

    Opinion opinion = moderation.opinions(officer, draft, 0, true, 1).getFirst();
    moderation.answer(
        officer, draft, opinion.id(), Disposition.NOTED, new DraftText("参考とする。", ""), 0);
    assertThat(home()).contains("案 2960-03 への意見の結果の公表");

    moderation.publish(
        officer, draft, moderation.round(officer, draft).orElseThrow().round().revision());
    assertThat(home()).doesNotContain(desk(draft));
  }

  private void step(DraftId draft, DraftAction action) {
    workshop.step(officer, draft, action, workshop.draft(officer, draft).revision());
  }

  @Test
  @Clause("FRM-20")
  void mappingsThatWaitForAnotherLookAreATaskOfTheOffice() {
    CatalogueKey version = CarryingTest.version(context, "9.2.1", "9.2.6");
    String task = "/programme/catalogues/" + version + "/another-look";
    assertThat(home()).doesNotContain(task);
    int waiting = carrying.carry(officer, BASE, version, Set.of()).toLookAt();
    assertThat(waiting).isPositive();
    assertThat(home()).contains(task, "対応の再確認（" + waiting + "件）");
    assertThat(office.get("/catalogues/" + version).body())
        .as("the version shows it above its list")
        .containsSubsequence("要再確認 " + waiting + "件", "<table");
    assertThat(stage.signedIn(stage.person(Role.STATEMENT_EDITOR)).get("/home").body())
        .doesNotContain(task);
  }
}
