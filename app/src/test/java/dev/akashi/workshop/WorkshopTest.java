package dev.akashi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditCycle;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.LevelEditor.Selection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own, because it promulgates versions; all of them far in the future. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=baseline-and-parameters")
class WorkshopTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final LocalDate FROM = LocalDate.of(2990, 4, 1);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired Stage stage;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
  @Autowired LevelEditor levels;
  @Autowired Baselines baselines;
  @Autowired JdbcTemplate jdbc;

  private Actor officer;

  @BeforeEach
  void anOfficer() {
    TestDay.set(DAY);
    officer = stage.person(Role.PROGRAMME_OFFICER);
  }

  private DraftId begin() {
    return workshop.begin(
        officer,
        "2990-" + NUMBER.incrementAndGet(),
        Optional.of("2022-04-01"),
        SmallDraft.both("試験の版"));
  }

  private Piece piece(DraftId draft, String name) {
    return workshop.sheet(officer, draft).pieces().stream()
        .filter(piece -> piece.content().name().equals(name) && piece.level().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private boolean isThere(DraftId draft, String name) {
    return workshop.sheet(officer, draft).pieces().stream()
        .anyMatch(piece -> piece.content().name().equals(name) && piece.level().isEmpty());
  }

  private int revision(DraftId draft) {
    return workshop.draft(officer, draft).revision();
  }

  private void retitle(DraftId draft, Piece piece, String title) {
    editor.changeRequirement(
        officer,
        draft,
        piece.id(),
        Code.of(piece.content().name()).mark(),
        new RequirementContent(
            "",
            SmallDraft.both(title),
            SmallDraft.both("行う。"),
            ActingParty.BOTH,
            RequirementDetails.NONE),
        piece.revision());
  }

  private void decide(DraftId draft) {
    workshop.step(officer, draft, DraftAction.OPEN_COMMENT, revision(draft));
    workshop.decide(officer, draft, new Decided(DAY, "決定第1号"), revision(draft));
  }

  private static Promulgated promulgated(LocalDate from) {
    return new Promulgated(
        from,
        List.of(
            new Applicability(FilingKind.FIRST, ApplicableBy.APPLICATION_DATE, from.plusMonths(6)),
            new Applicability(FilingKind.RENEWAL, ApplicableBy.PERIOD_START, from.plusYears(1))));
  }

  @Test
  void anUntouchedCopyIsPromulgatedWithExactlyWhatItsBaseSays() {
    DraftId draft = begin();
    decide(draft);
    workshop.promulgate(officer, draft, promulgated(FROM), revision(draft));

    Baseline base = baselines.version("2022-04-01");
    Baseline made = baselines.version(workshop.draft(officer, draft).version());
    assertThat(made.requirements()).isEqualTo(base.requirements());
    assertThat(made.groups()).containsExactlyInAnyOrderElementsOf(base.groups());
    assertThat(made.levels()).isEqualTo(base.levels());
  }

  @Test
  void aPromulgatedDraftIsAVersionThatAppliesAsItsRuleSays() {
    DraftId draft = begin();
    retitle(draft, piece(draft, "9.2.1"), "新しい題");
    decide(draft);
    LocalDate from = FROM.plusYears(1);
    workshop.promulgate(officer, draft, promulgated(from), revision(draft));

    String version = workshop.draft(officer, draft).version();
    Baseline made = baselines.version(version);
    assertThat(made.find(RequirementId.of("9.2.1")).orElseThrow().title().ja()).isEqualTo("新しい題");
    assertThat(made.enactment().orElseThrow().document()).isEqualTo("決定第1号");
    assertThat(baselines.inForceOn(from).version()).isEqualTo(version);
    assertThat(baselines.inForceOn(DAY).version()).isEqualTo("2022-04-01");
    assertThat(baselines.applicableTo(FilingKind.FIRST, from, Optional.empty()).version())
        .isNotEqualTo(version);
    assertThat(
            baselines
                .applicableTo(FilingKind.FIRST, from.plusMonths(6), Optional.empty())
                .version())
        .isEqualTo(version);
    assertThat(events(draft)).contains("workshop.draft-begun", "workshop.draft-moved");
    assertThatThrownBy(() -> retitle(draft, piece(draft, "9.2.1"), "後から"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("workshop.not-editable");
  }

  private List<String> events(DraftId draft) {
    return jdbc.query(
        "select action from trail.event where subject_id = ?",
        (row, number) -> String.valueOf(row.getString(1)),
        draft.toString());
  }

  @Test
  @Clause({"FRM-23", "FRM-24", "FRM-37", "FRM-46", "FRM-49"})
  void everythingTypedIntoAControlIsPromulgatedWithIt() {
    DraftId draft = begin();
    PieceId added = editor.add(officer, draft, Code.of("9.2.1.9"), SmallDraft.both("新しい管理策"));
    RequirementDetails details =
        new RequirementDetails(
            Optional.of(RequirementDetails.ControlNature.DETECTIVE),
            List.of(new LocalizedText("技術の例", "An example")),
            List.of(
                new RequirementDetails.Procedure(
                    RequirementDetails.AuditTechnique.EXAMINE,
                    RequirementDetails.AuditAspect.OPERATION,
                    new LocalizedText("記録を見る。", "Look at the records."))),
            Optional.of(RequirementDetails.FrequencyClass.MONTHLY),
            Optional.of(new AuditCycle(2, 2026)),
            List.of(new LocalizedText("なりすまし", "Posing")),
            List.of(new RequirementDetails.Provenance("JIS Q 27002:2014", "9.2.1", "")),
            List.of(
                new RequirementDetails.ControlParameter("days", new LocalizedText("日数", "Days"))));
    editor.changeRequirement(
        officer,
        draft,
        added,
        "PB",
        new RequirementContent(
            "", SmallDraft.both("題"), SmallDraft.both("行う。"), ActingParty.CUSTOMER, details),
        piece(draft, "9.2.1.9").revision());
    decide(draft);
    workshop.promulgate(officer, draft, promulgated(FROM.plusYears(2)), revision(draft));

    Requirement made =
        baselines
            .version(workshop.draft(officer, draft).version())
            .find(RequirementId.of("9.2.1.9.PB"))
            .orElseThrow();
    assertThat(made.details()).isEqualTo(details);
    assertThat(made.mandatory()).isTrue();
    assertThat(made.actor()).isEqualTo(ActingParty.CUSTOMER);
    assertThat(made.objective()).contains(RequirementId.of("9.2.1"));
    assertThat(made.details().isAuditedIn(2027)).isFalse();
  }

  @Test
  void aDraftWithAnErrorIsNotDecidedAndEachReasonNamesItsClause() {
    DraftId draft = begin();
    editor.add(officer, draft, Code.of("9.2.1.98"), SmallDraft.both("本文なし"));
    editor.add(officer, draft, Code.of("9.2.1.99"), SmallDraft.both("本文なし"));
    workshop.step(officer, draft, DraftAction.OPEN_COMMENT, revision(draft));

    assertThatThrownBy(
            () -> workshop.decide(officer, draft, new Decided(DAY, "決定"), revision(draft)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(reason -> assertThat(reason.clauses()).isNotEmpty()));
    assertThat(workshop.draft(officer, draft).state()).isEqualTo(DraftState.PUBLIC_COMMENT);
  }

  @Test
  @Clause({"FRM-25", "AMD-01"})
  void aDraftThatCannotBeComparedIsNotPutBeforeThePublic() {
    DraftId draft = begin();
    editor.add(officer, draft, Code.of("9.9.1.1"), SmallDraft.both("迷子"));

    assertThatThrownBy(
            () -> workshop.step(officer, draft, DraftAction.OPEN_COMMENT, revision(draft)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reasons())
                  .extracting(Reason::code)
                  .containsExactly(
                      "workshop.numbers-before-comment",
                      "workshop.check.no-heading",
                      "workshop.check.no-objective");
              assertThat(refusal.reasons().getFirst().clauses())
                  .extracting(ClauseId::value)
                  .containsExactly("FRM-25", "AMD-01");
            });
    assertThat(workshop.draft(officer, draft).state()).isEqualTo(DraftState.DRAFT);

    Piece stray = piece(draft, "9.9.1.1");
    editor.move(officer, draft, stray.id(), Code.of("9.2.1.99"), stray.revision());
    workshop.step(officer, draft, DraftAction.OPEN_COMMENT, revision(draft));
    assertThat(workshop.proposed(officer, draft).baseline().find(RequirementId.of("9.2.1.99")))
        .isPresent();
  }

  @Test
  void promulgationLooksForwardAndNeverBack() {
    DraftId draft = begin();
    decide(draft);

    assertThatThrownBy(() ->
            workshop.promulgate(officer, draft, promulgated(DAY.minusDays(1)), revision(draft)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("in-force-in-the-past");
    assertThatThrownBy(() ->
            workshop.promulgate(
                officer, draft, new Promulgated(FROM, promulgated(DAY).applies()), revision(draft)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("applies-too-early");
  }

  @Test
  void twoDraftsOfOneVersionAndADraftOfAPromulgatedOneAreRefused() {
    DraftId draft = begin();
    String version = workshop.draft(officer, draft).version();

    for (String taken : List.of(version, "2022-04-01")) {
      assertThatThrownBy(
              () -> workshop.begin(officer, taken, Optional.empty(), SmallDraft.both("二つ目")))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("version-taken");
    }
    workshop.step(officer, draft, DraftAction.DISCARD, revision(draft));
    workshop.begin(officer, version, Optional.empty(), SmallDraft.both("二つ目"));
  }

  @Test
  void everyEditCanBeUndoneAndRedoneFromTheLog() {
    DraftId draft = begin();
    DraftSheet untouched = workshop.sheet(officer, draft);
    retitle(draft, piece(draft, "9.2.1"), "変えた");
    editor.move(officer, draft, piece(draft, "9.2").id(), Code.of("9.9"), 0);
    editor.remove(officer, draft, piece(draft, "9.9").id(), true, piece(draft, "9.9").revision());
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
    DraftId draft = begin();
    retitle(draft, piece(draft, "9.2.1"), "一");
    retitle(draft, piece(draft, "9.2.1"), "二");

    assertThatThrownBy(() -> editor.undo(officer, draft, 1))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
  }

  @Test
  void movingASectionTakesAlongWhatStandsUnderIt() {
    DraftId draft = begin();
    int before = workshop.sheet(officer, draft).under(Code.of("9.2")).size();
    editor.move(officer, draft, piece(draft, "9.2").id(), Code.of("12.9"), 0);

    assertThat(workshop.sheet(officer, draft).under(Code.of("12.9"))).hasSize(before);
    assertThat(isThere(draft, "12.9.1.6.PB")).isTrue();
    assertThat(isThere(draft, "9.2.1")).isFalse();
    assertThatThrownBy(
            () -> editor.move(officer, draft, piece(draft, "9.4").id(), Code.of("12.9"), 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("number-taken");
  }

  @Test
  void somethingWithThingsUnderItIsRemovedOnlyTogetherWithThem() {
    DraftId draft = begin();
    Piece objective = piece(draft, "9.2.1");

    assertThatThrownBy(() -> editor.remove(officer, draft, objective.id(), false, 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not-empty");
    editor.remove(officer, draft, objective.id(), true, 0);
    assertThat(isThere(draft, "9.2.1.6.PB")).isFalse();
  }

  @Test
  void ofTwoEditsOfOnePieceAtTheSameMomentOneIsRefused() {
    DraftId draft = begin();
    Piece seen = piece(draft, "9.2.1");
    AtomicInteger turn = new AtomicInteger();

    var outcomes =
        AtOnce.twice(() -> {
          retitle(draft, seen, "編集者" + turn.incrementAndGet());
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

  @Test
  @Clause("FRM-19")
  void levelsDifferInControlsParametersAndAuditAndKeepWhatIsRenumbered() {
    DraftId draft = begin();
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
        officer, draft, low, 9, Set.of(piece(draft, "9.2.1").id()), level(draft, low).revision());
    editor.move(officer, draft, piece(draft, "9.2.1").id(), Code.of("9.2.8"), 0);
    decide(draft);
    workshop.promulgate(officer, draft, promulgated(FROM.plusYears(3)), revision(draft));

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

  @Test
  void nobodyElseTouchesDrafts() {
    DraftId draft = begin();
    Actor other = stage.person(Role.ADMINISTRATOR);

    assertThatThrownBy(() -> workshop.sheet(other, draft)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> editor.add(other, draft, Code.of("9.9"), SmallDraft.both("節")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> workshop.step(other, draft, DraftAction.DISCARD, 0))
        .isInstanceOf(Refusal.class);
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

  @Test
  void theDatabaseItselfKeepsWhatIsPutBeforeThePublic() {
    DraftId draft = begin();
    workshop.step(officer, draft, DraftAction.OPEN_COMMENT, revision(draft));

    assertThatThrownBy(() ->
            jdbc.update("update workshop.piece set name = 'x' where draft = ?", draft.value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("state DRAFT only");
  }
}
