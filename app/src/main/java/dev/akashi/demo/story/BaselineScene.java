package dev.akashi.demo.story;

import dev.akashi.comment.Moderation;
import dev.akashi.comment.Opinion.Sender;
import dev.akashi.comment.PublicComment;
import dev.akashi.comment.PublicComment.Said;
import dev.akashi.directory.Actor;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.LevelEditor;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The programme office revises the baseline and asks everybody what they think of it. */
@Component
class BaselineScene {

  private static final int CHAPTER = 9;
  private static final String REVIEW = "9.2.5";
  private static final String RECORD = "9.2.5.1.B";

  private final Troupe troupe;
  private final Workshop workshop;
  private final DraftEditor editor;
  private final LevelEditor levels;
  private final Moderation moderation;
  private final PublicComment comments;

  BaselineScene(
      Troupe troupe,
      Workshop workshop,
      DraftEditor editor,
      LevelEditor levels,
      Moderation moderation,
      PublicComment comments) {
    this.troupe = troupe;
    this.workshop = workshop;
    this.editor = editor;
    this.levels = levels;
    this.moderation = moderation;
    this.comments = comments;
  }

  /** Drafts a version in which rights are reviewed more often and the review is recorded. */
  DraftId draft(LocalDate on) {
    troupe.actOn(on);
    Actor officer = officer();
    DraftId draft =
        workshop.begin(
            officer,
            "2026-10-01",
            Optional.of("2022-04-01"),
            new DraftText("管理基準 2026年10月版", "Control baseline, October 2026"));
    say(
        draft,
        requirement(draft, REVIEW),
        new DraftText(
            "資産を預かる責任者は、だれがどの権限を持つかを、少なくとも半年ごとに洗い直す。",
            "Those in charge of assets go over the list of who holds which right at least every six"
                + " months."));
    PieceId record =
        editor.add(
            officer,
            draft,
            Code.of(RECORD),
            new DraftText("棚卸しの記録", "Records of the review of rights"));
    say(
        draft,
        editor.piece(officer, draft, record),
        new DraftText(
            "権限を洗い直した日、洗い直した人及び改めた権限を記録する。",
            "The day of each review, who did it and which rights were changed are recorded."));
    levels.levels(officer, draft).forEach(level -> select(draft, level, record));
    return draft;
  }

  /** Puts it before the public for comments between two days; it is the first of them. */
  void askThePublic(DraftId draft, LocalDate first, LocalDate last) {
    troupe.actOn(first);
    Actor officer = officer();
    moderation.setDays(officer, draft, first, last, 0);
    workshop.step(
        officer, draft, DraftAction.OPEN_COMMENT, workshop.draft(officer, draft).revision());
  }

  void comment(DraftId draft, String body, Sender sender, LocalDate on) {
    troupe.actOn(on);
    comments.send(
        draft, new Said(Optional.of(REVIEW), body, sender, /* publish= */ true), "demonstration");
  }

  private Actor officer() {
    return troupe.the("officer@office.example");
  }

  private Piece requirement(DraftId draft, String number) {
    return editor.tree(officer(), draft, CHAPTER).open().requirements().stream()
        .filter(piece -> piece.content().name().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private void say(DraftId draft, Piece piece, DraftText text) {
    RequirementContent was = piece.requirement().orElseThrow();
    editor.changeRequirement(
        officer(),
        draft,
        piece.id(),
        Code.of(was.name()).mark(),
        new RequirementContent(was.name(), was.title(), text, was.actor(), was.details()),
        piece.revision());
  }

  private void select(DraftId draft, Piece level, PieceId added) {
    LevelContent content = level.level().orElseThrow();
    Set<PieceId> chosen = new HashSet<>(content.members());
    chosen.add(added);
    levels.selectInChapter(officer(), draft, level.id(), CHAPTER, chosen, level.revision());
  }
}
