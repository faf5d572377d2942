package dev.akashi.workshop;

import static dev.akashi.workshop.DraftStage.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.TestDay;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Edits of a draft one after the other: undone, redone, at the same moment. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=baseline-and-parameters")
class EditingTest {

  @Autowired ApplicationContext context;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
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

  @Test
  void everyEditCanBeUndoneAndRedoneFromTheLog() {
    DraftId draft = drafts.begin();
    DraftSheet untouched = workshop.sheet(officer, draft);
    drafts.retitle(draft, drafts.piece(draft, "9.2.1"), "変えた");
    editor.move(officer, draft, drafts.piece(draft, "9.2").id(), Code.of("9.9"), 0);
    editor.remove(
        officer,
        draft,
        drafts.piece(draft, "9.9").id(),
        true,
        drafts.piece(draft, "9.9").revision());
    editor.add(officer, draft, Code.of("9.2"), SmallDraft.both("別の節"));
    List<Content> last = contents(workshop.sheet(officer, draft));

    for (int edit = 4; edit >= 1; edit--) {
      editor.undo(officer, draft, edit);
    }
    assertThat(contents(workshop.sheet(officer, draft))).isEqualTo(contents(untouched));
    for (int edit = 1; edit <= 4; edit++) {
      editor.redo(officer, draft, edit);
    }
    assertThat(contents(workshop.sheet(officer, draft))).isEqualTo(last);
    assertThat(editor.edits(officer, draft, Integer.MAX_VALUE, 50).items())
        .hasSize(12)
        .allSatisfy(edit -> assertThat(edit.author()).isEqualTo(officer.person()));
  }

  private static List<Content> contents(DraftSheet sheet) {
    return sheet.pieces().stream().map(Piece::content).toList();
  }

  @Test
  void anEditThatIsNotTheLatestIsNotUndone() {
    DraftId draft = drafts.begin();
    drafts.retitle(draft, drafts.piece(draft, "9.2.1"), "一");
    drafts.retitle(draft, drafts.piece(draft, "9.2.1"), "二");

    assertThatThrownBy(() -> editor.undo(officer, draft, 1))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
  }

  @Test
  void movingASectionTakesAlongWhatStandsUnderIt() {
    DraftId draft = drafts.begin();
    int before = workshop.sheet(officer, draft).under(Code.of("9.2")).size();
    editor.move(officer, draft, drafts.piece(draft, "9.2").id(), Code.of("12.9"), 0);

    assertThat(workshop.sheet(officer, draft).under(Code.of("12.9"))).hasSize(before);
    assertThat(drafts.isThere(draft, "12.9.1.6.PB")).isTrue();
    assertThat(drafts.isThere(draft, "9.2.1")).isFalse();
    assertThatThrownBy(
            () -> editor.move(officer, draft, drafts.piece(draft, "9.4").id(), Code.of("12.9"), 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("number-taken");
  }

  @Test
  void somethingWithThingsUnderItIsRemovedOnlyTogetherWithThem() {
    DraftId draft = drafts.begin();
    Piece objective = drafts.piece(draft, "9.2.1");

    assertThatThrownBy(() -> editor.remove(officer, draft, objective.id(), false, 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not-empty");
    editor.remove(officer, draft, objective.id(), true, 0);
    assertThat(drafts.isThere(draft, "9.2.1.6.PB")).isFalse();
  }

  @Test
  void ofTwoEditsOfOnePieceAtTheSameMomentOneIsRefused() {
    DraftId draft = drafts.begin();
    Piece seen = drafts.piece(draft, "9.2.1");
    AtomicInteger turn = new AtomicInteger();

    var outcomes =
        AtOnce.twice(() -> {
          drafts.retitle(draft, seen, "編集者" + turn.incrementAndGet());
          return true;
        });

    assertThat(outcomes).filteredOn(outcome -> outcome.result().isPresent()).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.error().isPresent())
        .singleElement()
        .satisfies(outcome ->
            assertThat(outcome.error().orElseThrow())
                .hasMessageContaining("piece-changed-meanwhile"));
    assertThat(workshop.draft(officer, draft).lastEdit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update workshop.edit set name = 'x'",
        "delete from workshop.edit",
        "truncate workshop.edit cascade"
      })
  void theDatabaseItselfKeepsTheLogOfEdits(String change) {
    assertThatThrownBy(() -> jdbc.update(change))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never changed");
  }
}
