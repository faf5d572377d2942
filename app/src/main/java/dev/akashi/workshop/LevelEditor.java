package dev.akashi.workshop;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Edit.EditKind;
import dev.akashi.workshop.db.PieceStore;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits the levels of a draft: profiles over its requirements (FRM-19). What a level selects is
 * worked out once it is the edit's turn, so that a requirement added meanwhile is not left out.
 */
@Service
public class LevelEditor {

  private final Workshop workshop;
  private final PieceStore pieces;
  private final EditTurns turns;

  LevelEditor(Workshop workshop, PieceStore pieces, EditTurns turns) {
    this.workshop = workshop;
    this.pieces = pieces;
    this.turns = turns;
  }

  @Transactional(readOnly = true)
  public List<Piece> levels(Actor actor, DraftId draft) {
    workshop.draft(actor, draft);
    return pieces.levels(draft).levels();
  }

  /** Adds a level that selects nothing yet (FRM-19). */
  @Transactional
  public PieceId addLevel(
      Actor actor, DraftId draft, String name, DraftText title, AuditMethod audit) {
    int sequence = turns.begin(actor, draft);
    PieceId id = PieceId.random();
    add(actor, draft, sequence, id, new LevelContent(name, title, audit, Map.of(), Set.of()));
    return id;
  }

  private void add(Actor actor, DraftId draft, int sequence, PieceId id, LevelContent level) {
    String name = level.name();
    boolean taken =
        pieces.levels(draft).levels().stream()
            .anyMatch(other -> other.content().name().equals(name));
    if (taken) {
      throw Refusal.input(Reason.atField("level", "workshop.level-taken", name));
    }
    turns.apply(actor, draft, sequence, EditKind.ADD, id, name, Map.of(), Map.of(id, level));
  }

  /**
   * Puts a removed level back with what was typed for it meanwhile. It selects what is still in the
   * draft.
   */
  @Transactional
  public void restore(Actor actor, DraftId draft, PieceId id, LevelContent level) {
    int sequence = turns.begin(actor, draft);
    turns.removalOf(draft, id);
    Set<PieceId> members = new HashSet<>(level.members());
    members.retainAll(ids(pieces.all(draft)));
    add(actor, draft, sequence, id, level.selecting(members));
  }

  /** Changes what a level is called, how it is audited and what it sets. */
  @Transactional
  public void changeLevel(
      Actor actor,
      DraftId draft,
      PieceId id,
      DraftText title,
      AuditMethod audit,
      Map<String, String> parameters,
      int revision) {
    turns.change(
        actor,
        draft,
        id,
        revision,
        LevelContent.class,
        level -> new LevelContent(level.name(), title, audit, parameters, level.members()));
  }

  /** What a level takes at once. */
  public enum Selection {
    ALL,
    MANDATORY,
    NONE
  }

  /** Lets a level select all requirements of the draft, the mandatory ones, or none. */
  @Transactional
  public void select(Actor actor, DraftId draft, PieceId id, Selection what, int revision) {
    turns.change(
        actor,
        draft,
        id,
        revision,
        LevelContent.class,
        level -> level.selecting(meant(draft, what)));
  }

  /** Lets a level select exactly these requirements of a chapter; other chapters stay. */
  @Transactional
  public void selectInChapter(
      Actor actor, DraftId draft, PieceId id, int chapter, Set<PieceId> chosen, int revision) {
    turns.change(
        actor,
        draft,
        id,
        revision,
        LevelContent.class,
        level -> level.selecting(chosenIn(level, pieces.chapter(draft, chapter), chosen)));
  }

  private static Set<PieceId> chosenIn(LevelContent level, DraftSheet part, Set<PieceId> chosen) {
    Set<PieceId> there = ids(part);
    Set<PieceId> members = new HashSet<>(level.members());
    members.removeAll(there);
    chosen.stream().filter(there::contains).forEach(members::add);
    return members;
  }

  /** What a level would select with exactly these requirements of a chapter. */
  @Transactional(readOnly = true)
  public Set<PieceId> withChosen(
      Actor actor, DraftId draft, LevelContent level, int chapter, Set<PieceId> chosen) {
    workshop.draft(actor, draft);
    return chosenIn(level, pieces.chapter(draft, chapter), chosen);
  }

  private Set<PieceId> meant(DraftId draft, Selection what) {
    return pieces.all(draft).requirements().stream()
        .filter(piece -> what == Selection.ALL || (what == Selection.MANDATORY && mandatory(piece)))
        .map(Piece::id)
        .collect(Collectors.toSet());
  }

  private static Set<PieceId> ids(DraftSheet sheet) {
    return sheet.requirements().stream().map(Piece::id).collect(Collectors.toSet());
  }

  private static boolean mandatory(Piece piece) {
    return piece
        .content()
        .code()
        .flatMap(Code::requirement)
        .filter(id -> id.kind() != RequirementKind.DETAILED_CONTROL || id.isMarkedMandatory())
        .isPresent();
  }
}
