package dev.akashi.workshop;

import static dev.akashi.workshop.DraftStage.DAY;
import static dev.akashi.workshop.DraftStage.FROM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.TestDay;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.LevelEditor.Selection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The levels of a draft and what they select while requirements come, go and move. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=baseline-and-parameters")
class DraftLevelsTest {

  @Autowired ApplicationContext context;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
  @Autowired LevelEditor levels;
  @Autowired Baselines baselines;

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
  @Clause("FRM-19")
  void levelsDifferInControlsParametersAndAuditAndKeepWhatIsRenumbered() {
    DraftId draft = drafts.begin();
    PieceId low =
        levels.addLevel(officer, draft, "low", SmallDraft.both("低位"), AuditMethod.INTERNAL_AUDIT);
    levels.changeLevel(
        officer,
        draft,
        low,
        SmallDraft.both("低位"),
        AuditMethod.INTERNAL_AUDIT,
        Map.of("confidentiality", "1"),
        level(draft, low).revision());
    levels.select(officer, draft, low, Selection.MANDATORY, level(draft, low).revision());
    levels.selectInChapter(
        officer,
        draft,
        low,
        9,
        Set.of(drafts.piece(draft, "9.2.1").id()),
        level(draft, low).revision());
    editor.move(officer, draft, drafts.piece(draft, "9.2.1").id(), Code.of("9.2.8"), 0);
    drafts.decide(draft);
    workshop.promulgate(
        officer, draft, DraftStage.promulgated(FROM.plusYears(3)), drafts.revision(draft));

    Baseline made = baselines.version(workshop.draft(officer, draft).version());
    Level lower = made.level("low").orElseThrow();
    Level upper = made.level("2").orElseThrow();
    assertThat(lower.selected().stream().filter(id -> id.chapter() == 9))
        .containsExactly(RequirementId.of("9.2.8"));
    assertThat(lower.audit()).isEqualTo(AuditMethod.INTERNAL_AUDIT);
    assertThat(lower.parameters()).containsEntry("confidentiality", "1");
    assertThat(upper.selected()).hasSize(234).contains(RequirementId.of("9.2.8.6.PB"));
  }

  private Piece level(DraftId draft, PieceId id) {
    return editor.piece(officer, draft, id);
  }

  private List<LevelContent> selecting(DraftId draft, PieceId requirement) {
    return levels.levels(officer, draft).stream()
        .map(piece -> piece.level().orElseThrow())
        .filter(level -> level.members().contains(requirement))
        .toList();
  }

  @Test
  @Clause("FRM-19")
  void whatIsRemovedLeavesItsLevelsInTheSameEditAndComesBackWithIt() {
    DraftId draft = drafts.begin();
    Piece objective = drafts.piece(draft, "9.2.1");
    PieceId under = drafts.piece(draft, "9.2.1.6.PB").id();
    List<LevelContent> before = selecting(draft, under);
    assertThat(before).isNotEmpty();

    int left = editor.remove(officer, draft, objective.id(), true, objective.revision());

    assertThat(left).isEqualTo(before.size());
    assertThat(selecting(draft, under)).isEmpty();
    assertThat(selecting(draft, objective.id())).isEmpty();
    assertThat(DraftChecks.errors(workshop.draft(officer, draft), workshop.sheet(officer, draft)))
        .isEmpty();

    editor.undo(officer, draft, 1);
    assertThat(selecting(draft, under)).isEqualTo(before);
    editor.redo(officer, draft, 1);
    assertThat(selecting(draft, under)).isEmpty();
    editor.undo(officer, draft, 1);
    assertThat(selecting(draft, under)).isEqualTo(before);
  }

  @Test
  void aRequirementThatIsPutBackIsSelectedByTheLevelsThatSelectedIt() {
    DraftId draft = drafts.begin();
    Piece control = drafts.piece(draft, "9.2.1.6.PB");
    PieceId other =
        levels.addLevel(officer, draft, "low", SmallDraft.both("低位"), AuditMethod.INTERNAL_AUDIT);
    List<LevelContent> before = selecting(draft, control.id());
    editor.remove(officer, draft, control.id(), false, control.revision());

    editor.restore(officer, draft, control.id(), "PB", control.content());

    assertThat(selecting(draft, control.id())).isEqualTo(before);
    assertThat(level(draft, other).level().orElseThrow().members()).isEmpty();
    editor.undo(officer, draft, 3);
    assertThat(selecting(draft, control.id())).isEmpty();
  }

  @Test
  void aLevelThatIsPutBackSelectsWhatIsStillThere() {
    DraftId draft = drafts.begin();
    Piece level = levels.levels(officer, draft).getFirst();
    Piece control = drafts.piece(draft, "9.2.1.6.PB");
    assertThat(level.level().orElseThrow().members()).contains(control.id());
    editor.remove(officer, draft, level.id(), false, level.revision());
    editor.remove(officer, draft, control.id(), false, control.revision());

    levels.restore(officer, draft, level.id(), level.level().orElseThrow());

    LevelContent back = level(draft, level.id()).level().orElseThrow();
    assertThat(back.members())
        .hasSize(level.level().orElseThrow().members().size() - 1)
        .doesNotContain(control.id());
  }
}
