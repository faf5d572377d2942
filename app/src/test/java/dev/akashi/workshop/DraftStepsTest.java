package dev.akashi.workshop;

import static dev.akashi.workshop.DraftStage.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.comment.Consultation;
import dev.akashi.comment.Moderation;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.db.DraftStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Which steps a draft takes as a whole, and what stands against them. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=baseline-and-parameters")
class DraftStepsTest {

  @Autowired ApplicationContext context;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
  @Autowired Moderation moderation;
  @Autowired Stage stage;
  @Autowired DraftStore store;
  @Autowired JdbcTemplate jdbc;

  private DraftStage drafts;
  private Actor officer;

  @BeforeEach
  void anOfficer() {
    drafts = new DraftStage(context);
    officer = drafts.officer();
  }

  @AfterEach
  void today() {
    TestDay.set(DAY);
  }

  /** Whoever edits while a draft is checked cannot slip an error past the check. */
  @Test
  void aStepIsNotTakenWithADraftThatWasEditedAfterItWasChecked() {
    DraftId draft = drafts.begin();
    BaselineDraft checked = workshop.draft(officer, draft);
    editor.add(officer, draft, Code.of("9.2.1.98"), SmallDraft.both("本文なし"));

    assertThat(
            store.step(
                checked,
                DraftState.PUBLIC_COMMENT,
                DAY,
                Optional.empty(),
                Optional.empty(),
                checked.revision()))
        .isFalse();
    assertThat(workshop.draft(officer, draft).state()).isEqualTo(DraftState.DRAFT);
  }

  @Test
  @Clause({"FRM-25", "AMD-01"})
  void aDraftWithErrorsIsNotPutBeforeThePublicAndEveryErrorIsNamedWithItsClause() {
    DraftId draft = drafts.begin();
    editor.add(officer, draft, Code.of("9.2.1.98"), SmallDraft.both("本文なし"));
    editor.add(officer, draft, Code.of("9.9.1.1"), SmallDraft.both("迷子"));

    assertThatThrownBy(() -> Consultation.open(context, officer, draft))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .allSatisfy(reason -> assertThat(reason.clauses()).isNotEmpty())
                    .extracting(Reason::code)
                    .containsExactly(
                        "workshop.errors-before-comment",
                        "workshop.check.language",
                        "workshop.check.language",
                        "workshop.check.no-heading",
                        "workshop.check.no-objective"));
    assertThat(workshop.draft(officer, draft).state()).isEqualTo(DraftState.DRAFT);

    editor.undo(officer, draft, 2);
    editor.undo(officer, draft, 1);
    workshop.step(officer, draft, DraftAction.OPEN_COMMENT, drafts.revision(draft));
    assertThat(workshop.draft(officer, draft).state()).isEqualTo(DraftState.PUBLIC_COMMENT);
  }

  @Test
  void whatIsDecidedIsLookedThroughOnceMore() {
    DraftId draft = drafts.begin();
    LocalDate decided = Consultation.hold(context, officer, draft);
    jdbc.update("update workshop.draft set title_en = '' where id = ?", draft.value());

    assertThatThrownBy(() ->
            workshop.decide(officer, draft, new Decided(decided, "決定"), drafts.revision(draft)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("workshop.check.title");
  }

  @Test
  @Clause("FRM-25")
  void aDraftIsNotPutBeforeThePublicWithoutDaysOrOnDaysThatHavePassed() {
    DraftId draft = drafts.begin();
    int revision = drafts.revision(draft);
    assertThatThrownBy(() -> workshop.step(officer, draft, DraftAction.OPEN_COMMENT, revision))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("comment.no-days");

    moderation.setDays(officer, draft, DAY, DAY.plusDays(30), 0);
    TestDay.set(DAY.plusDays(1));
    assertThatThrownBy(() -> workshop.step(officer, draft, DraftAction.OPEN_COMMENT, revision))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("comment.days-passed");

    moderation.setDays(officer, draft, DAY.plusDays(1), DAY.plusDays(30), 0);
    workshop.step(officer, draft, DraftAction.OPEN_COMMENT, revision);
    assertThat(workshop.draft(officer, draft).state()).isEqualTo(DraftState.PUBLIC_COMMENT);
  }

  @Test
  void whoCannotEditADraftIsToldWhatIsPossible() {
    DraftId draft = drafts.begin();
    workshop.step(officer, draft, DraftAction.DISCARD, drafts.revision(draft));
    assertThatThrownBy(() -> editor.add(officer, draft, Code.of("9.9"), SmallDraft.both("節")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("workshop.at-its-end");

    DraftId open = drafts.begin();
    Consultation.open(context, officer, open);
    assertThatThrownBy(() -> editor.add(officer, open, Code.of("9.9"), SmallDraft.both("節")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("workshop.not-editable");
  }

  @Test
  void twoDraftsOfOneVersionAndADraftOfAPromulgatedOneAreRefused() {
    DraftId draft = drafts.begin();
    String version = workshop.draft(officer, draft).version();

    for (String taken : List.of(version, "2022-04-01")) {
      assertThatThrownBy(
              () -> workshop.begin(officer, taken, Optional.empty(), SmallDraft.both("二つ目")))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("version-taken");
    }
    workshop.step(officer, draft, DraftAction.DISCARD, drafts.revision(draft));
    workshop.begin(officer, version, Optional.empty(), SmallDraft.both("二つ目"));
  }

  @Test
  void nobodyElseTouchesDrafts() {
    DraftId draft = drafts.begin();
    Actor other = stage.person(Role.ADMINISTRATOR);

    assertThatThrownBy(() -> workshop.sheet(other, draft)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> editor.add(other, draft, Code.of("9.9"), SmallDraft.both("節")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> workshop.step(other, draft, DraftAction.DISCARD, 0))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void theDatabaseItselfKeepsWhatIsPutBeforeThePublic() {
    DraftId draft = drafts.begin();
    Consultation.open(context, officer, draft);

    assertThatThrownBy(() ->
            jdbc.update("update workshop.piece set name = 'x' where draft = ?", draft.value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("state DRAFT only");
  }
}
